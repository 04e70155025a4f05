package dev.fenster.routing.learning;

import java.util.Locale;

/**
 * The terms of a text: its words, pairs of words that follow each other, and runs of 2 to 5 letters inside a word and its edges.
 * Capitals do not count. Only the first {@link #READ} characters are read, so that no text is slow.
 */
final class TextTerms {
    static final int READ = 3_000;
    private static final int SHORTEST_RUN = 2;
    private static final int LONGEST_RUN = 5;
    private static final int WORDS_SEED = 0x5bd1e995;
    private static final int RUNS_SEED = 0x1b873593;

    /** Takes a term: where it lies in {@link #written}, and a number that only another term shares by a rare chance. */
    interface Taker {
        void take(boolean word, int start, int end, int hash);
    }

    private final String written;

    TextTerms(String text) {
        var read = text.substring(0, Math.min(READ, text.length())).toLowerCase(Locale.ROOT);
        var words = new StringBuilder(read.length() + 2).append(' ');
        for (var i = 0; i < read.length(); i++) {
            if (Character.isLetterOrDigit(read.charAt(i))) {
                words.append(read.charAt(i));
            } else if (words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        if (words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
        written = words.toString();
    }

    /** @return the words as the terms see them: in small letters, with a blank before, between and behind them */
    String written() {
        return written;
    }

    void each(Taker taker) {
        var before = -1;
        for (var start = 1; start < written.length();) {
            var end = written.indexOf(' ', start);
            taker.take(true, start, end, hash(WORDS_SEED, start, end));
            if (before >= 0) {
                taker.take(true, before, end, hash(WORDS_SEED, before, end));
            }
            eachRun(start - 1, end + 1, taker);
            before = start;
            start = end + 1;
        }
    }

    private void eachRun(int from, int to, Taker taker) {
        for (var start = from; start < to; start++) {
            var hash = RUNS_SEED;
            for (var end = start + 1; end <= Math.min(to, start + LONGEST_RUN); end++) {
                hash = next(hash, written.charAt(end - 1));
                if (end - start >= SHORTEST_RUN) {
                    taker.take(false, start, end, spread(hash));
                }
            }
        }
    }

    private int hash(int seed, int start, int end) {
        var hash = seed;
        for (var i = start; i < end; i++) {
            hash = next(hash, written.charAt(i));
        }
        return spread(hash);
    }

    private static int next(int hash, char letter) {
        return (hash ^ letter) * 0x01000193 ^ hash >>> 15;
    }

    /** The last step of MurmurHash3. */
    private static int spread(int hash) {
        var spread = (hash ^ hash >>> 16) * 0x85ebca6b;
        spread = (spread ^ spread >>> 13) * 0xc2b2ae35;
        return spread ^ spread >>> 16;
    }
}
