package dev.fenster.routing.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Asks the most similar of the learned tickets where they belonged: right from the first one on. */
final class NearestTickets {
    private static final int ASKED = 8;
    /** A neighbour that is more similar by 0.1 counts this many times as much as another: e. */
    private static final double SHARPNESS = 10;

    /** A learned ticket, and its similarity to the one in question. */
    record Neighbour(TicketVector vector, String label, float similarity) {}

    private record Known(TicketVector vector, String label) {}

    private final List<Known> known = new ArrayList<>();

    void add(TicketVector vector, String label) {
        known.add(new Known(vector, label));
    }

    int size() {
        return known.size();
    }

    /** @return at most {@link #ASKED}, the most similar first; without those that have nothing in common with the ticket */
    List<Neighbour> of(TicketVector ticket) {
        var nearest = new PriorityQueue<>(Comparator.comparingDouble(Neighbour::similarity));
        for (var other : known) {
            var similarity = ticket.similarity(other.vector());
            if (similarity > 0 && (nearest.size() < ASKED || similarity > nearest.peek().similarity())) {
                nearest.add(new Neighbour(other.vector(), other.label(), similarity));
                if (nearest.size() > ASKED) {
                    nearest.poll();
                }
            }
        }
        return nearest.stream().sorted(Comparator.comparingDouble(Neighbour::similarity).reversed()).toList();
    }

    /** @return what share of the neighbours' votes the label has, from 0 to 1 */
    static double share(List<Neighbour> neighbours, String label) {
        double all = 0;
        double own = 0;
        for (var neighbour : neighbours) {
            var vote = Math.exp(SHARPNESS * neighbour.similarity());
            all += vote;
            own += neighbour.label().equals(label) ? vote : 0;
        }
        return all == 0 ? 0 : own / all;
    }
}
