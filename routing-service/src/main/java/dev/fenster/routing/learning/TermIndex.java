package dev.fenster.routing.learning;

import java.util.Arrays;
import java.util.Collection;

/**
 * Numbers the terms of the learned tickets from 1 on, and knows how rare each is. Terms are told apart by 19 bits of their hash,
 * so the index takes 4 MB, however many there are.
 */
final class TermIndex {
    private static final int SIZE = 1 << 19;

    private final int[] ids = new int[SIZE];
    private final float[] rarity;

    /**
     * @param leastTickets
     *        a term that fewer tickets have is left out
     */
    TermIndex(Collection<String> texts, int leastTickets) {
        var tickets = new int[SIZE];
        var seenIn = new int[SIZE];
        var number = 0;
        for (var text : texts) {
            var current = ++number;
            new TextTerms(text).each((word, start, end, hash) -> {
                if (seenIn[slot(hash)] != current) {
                    seenIn[slot(hash)] = current;
                    tickets[slot(hash)]++;
                }
            });
        }
        var known = Arrays.stream(tickets).filter(count -> count >= leastTickets).count();
        rarity = new float[(int) known + 1];
        var next = 1;
        for (var slot = 0; slot < SIZE; slot++) {
            if (tickets[slot] >= leastTickets) {
                rarity[next] = (float) (Math.log((1.0 + texts.size()) / (1 + tickets[slot])) + 1);
                ids[slot] = next++;
            }
        }
    }

    /** @return the number of the term; 0 when no learned ticket has it */
    int id(int hash) {
        return ids[slot(hash)];
    }

    /** @return ln((1 + tickets) / (1 + tickets that have the term)) + 1 */
    float rarity(int id) {
        return rarity[id];
    }

    /** @return how many terms there are */
    int size() {
        return rarity.length - 1;
    }

    private static int slot(int hash) {
        return hash & SIZE - 1;
    }
}
