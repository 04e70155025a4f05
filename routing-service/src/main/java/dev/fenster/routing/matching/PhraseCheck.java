package dev.fenster.routing.matching;

import java.util.List;

/** Words that stand one behind the other. */
final class PhraseCheck extends WordsCheck {
    /** So many words may be joined by hyphens. */
    private static final int LONGEST = 4;

    PhraseCheck(List<int[]> words) {
        super(words);
    }

    @Override
    TicketWords.Place[] around(TicketWords.Place place, int rarest, TicketWords ticket) {
        var first = place;
        for (var word = rarest - 1; word >= 0 && first != null; word--) {
            first = before(first, word(word), ticket);
        }
        var last = first == null ? null : place;
        for (var word = rarest + 1; word < size() && last != null; word++) {
            last = behind(last, word(word), ticket);
        }
        return last == null ? null : new TicketWords.Place[]{first, last};
    }

    private static TicketWords.Place before(TicketWords.Place place, int[] signs, TicketWords ticket) {
        for (var sign : signs) {
            var places = ticket.at(sign);
            for (var i = places.from(place.first() - LONGEST); i < places.size()
                    && places.get(i).first() < place.first(); i++) {
                if (places.get(i).last() == place.first() - 1) {
                    return places.get(i);
                }
            }
        }
        return null;
    }

    private static TicketWords.Place behind(TicketWords.Place place, int[] signs, TicketWords ticket) {
        for (var sign : signs) {
            var places = ticket.at(sign);
            var next = places.from(place.last() + 1);
            if (next < places.size() && places.get(next).first() == place.last() + 1) {
                return places.get(next);
            }
        }
        return null;
    }
}
