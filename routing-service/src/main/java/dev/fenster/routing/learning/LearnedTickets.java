package dev.fenster.routing.learning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tickets that a model is trained on: of 100,000 those that fit into the memory. What is too much is taken from the label that has
 * the most, its oldest first, so that rare labels keep what they have.
 */
final class LearnedTickets {
    private static final int MOST = 20_000;
    private static final long MOST_CHARACTERS = 3_000_000;

    private record Numbered(long number, LearnedTicket ticket) {}

    private final Map<String, Deque<Numbered>> byLabel = new HashMap<>();
    private long number;
    private int size;
    private long characters;

    void add(LearnedTicket ticket) {
        byLabel.computeIfAbsent(ticket.label(), label -> new ArrayDeque<>()).addLast(new Numbered(++number, ticket));
        size++;
        characters += read(ticket);
        while (size > MOST || characters > MOST_CHARACTERS && size > 1) {
            var most = byLabel.values().stream().max(Comparator.comparingInt(Deque::size)).orElseThrow();
            size--;
            characters -= read(most.removeFirst().ticket());
        }
    }

    /** @return whether there was one with this text */
    boolean remove(String text) {
        var removed = new ArrayList<Numbered>();
        for (var tickets : byLabel.values()) {
            tickets.stream().filter(each -> each.ticket().text().equals(text)).forEach(removed::add);
            tickets.removeAll(removed);
        }
        size -= removed.size();
        characters -= removed.stream().mapToLong(each -> read(each.ticket())).sum();
        return !removed.isEmpty();
    }

    /** @return in the order in which they were learned */
    List<LearnedTicket> all() {
        return newest(number);
    }

    /** @return those of the last so many that are still there, in the order in which they were learned */
    List<LearnedTicket> newest(long last) {
        return byLabel.values().stream().flatMap(Deque::stream).filter(each -> each.number() > number - last)
                .sorted(Comparator.comparingLong(Numbered::number)).map(Numbered::ticket).toList();
    }

    private static int read(LearnedTicket ticket) {
        return Math.min(TextTerms.READ, ticket.text().length());
    }
}
