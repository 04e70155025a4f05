package dev.fenster.routing.matching;

import java.util.List;

/** A German verb and its particle, which stands behind it in the same sentence: stürzt dauernd ab. */
final class SeparatedCheck extends WordsCheck {
    private static final int REACH = 8;

    SeparatedCheck(int[] verb, int particle) {
        super(List.of(verb, new int[]{particle}));
    }

    @Override
    TicketWords.Place[] around(TicketWords.Place place, int rarest, TicketWords ticket) {
        return rarest == 0 ? behind(place, ticket) : before(place, ticket);
    }

    private TicketWords.Place[] behind(TicketWords.Place verb, TicketWords ticket) {
        var places = ticket.at(word(1)[0]);
        var next = places.from(verb.last() + 1);
        return next < places.size() && places.get(next).first() <= verb.last() + REACH
                && !ticket.isSentenceBetween(verb, places.get(next)) ? new TicketWords.Place[]{verb, places.get(next)} : null;
    }

    private TicketWords.Place[] before(TicketWords.Place particle, TicketWords ticket) {
        for (var sign : word(0)) {
            var places = ticket.at(sign);
            for (var i = places.from(particle.first() - REACH); i < places.size()
                    && places.get(i).first() < particle.first(); i++) {
                if (!ticket.isSentenceBetween(places.get(i), particle)) {
                    return new TicketWords.Place[]{places.get(i), particle};
                }
            }
        }
        return null;
    }
}
