package dev.fenster.routing.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Looks for several words near each other. It begins with the rarest of them, so that it takes few steps on any text. */
abstract class WordsCheck implements Check {
    private final List<int[]> words;

    /**
     * @param words
     *        the signs of each word
     */
    WordsCheck(List<int[]> words) {
        this.words = List.copyOf(words);
    }

    /** @return the first and last place of the words around a place of the word at {@code rarest}; null when they are not there */
    abstract TicketWords.Place[] around(TicketWords.Place place, int rarest, TicketWords ticket);

    @Override
    public boolean holds(TicketWords ticket) {
        return !found(ticket, 1).isEmpty();
    }

    @Override
    public void show(TicketWords ticket, Shown shown) {
        found(ticket, RuleMatcher.SHOWN_WORDS).forEach(found -> shown.all().add(ticket.words(found[0], found[1])));
    }

    @Override
    public int[] needed(Signs signs) {
        return words.stream().reduce(signs::cheaper).orElseThrow();
    }

    int size() {
        return words.size();
    }

    int[] word(int index) {
        return words.get(index);
    }

    private List<TicketWords.Place[]> found(TicketWords ticket, int limit) {
        var rarest = IntStream.range(0, words.size()).boxed()
                .min((one, other) -> Integer.compare(frequency(one, ticket), frequency(other, ticket))).orElseThrow();
        var found = new ArrayList<TicketWords.Place[]>();
        for (var sign : words.get(rarest)) {
            for (var place : ticket.at(sign)) {
                var around = around(place, rarest, ticket);
                if (around != null) {
                    found.add(around);
                }
                if (found.size() == limit) {
                    return found;
                }
            }
        }
        return found;
    }

    private int frequency(int word, TicketWords ticket) {
        var frequency = 0;
        for (var sign : words.get(word)) {
            frequency += ticket.at(sign).size();
        }
        return frequency;
    }
}
