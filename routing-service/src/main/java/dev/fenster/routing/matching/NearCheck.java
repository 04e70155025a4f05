package dev.fenster.routing.matching;

import java.util.List;

/** Words in any order, with not more than some others between them. */
final class NearCheck extends WordsCheck {
    private final int length;

    NearCheck(List<int[]> words, int others) {
        super(words);
        this.length = words.size() + others;
    }

    @Override
    TicketWords.Place[] around(TicketWords.Place place, int rarest, TicketWords ticket) {
        for (var start = place.last() - length + 1; start <= place.first(); start++) {
            var within = within(start, place, rarest, ticket);
            if (within != null) {
                return within;
            }
        }
        return null;
    }

    private TicketWords.Place[] within(int start, TicketWords.Place place, int rarest, TicketWords ticket) {
        var first = place;
        var last = place;
        for (var word = 0; word < size(); word++) {
            var other = word == rarest ? place : within(start, word(word), ticket);
            if (other == null) {
                return null;
            }
            first = other.first() < first.first() ? other : first;
            last = other.last() > last.last() ? other : last;
        }
        return new TicketWords.Place[]{first, last};
    }

    private TicketWords.Place within(int start, int[] signs, TicketWords ticket) {
        for (var sign : signs) {
            var places = ticket.at(sign);
            var next = places.from(start);
            if (next < places.size() && places.get(next).last() < start + length) {
                return places.get(next);
            }
        }
        return null;
    }
}
