package dev.fenster.routing.learning;

import java.util.Arrays;

/** Counts terms by their number; after {@link #sort} they lie in its order, each once. */
final class TermCounts {
    private static final int WORD = 1;

    private long[] seen = new long[256];
    private int[] counts;
    private int size;

    void add(int id, boolean word) {
        if (size == seen.length) {
            seen = Arrays.copyOf(seen, 2 * size);
        }
        seen[size++] = (long) id << 1 | (word ? WORD : 0);
    }

    void sort() {
        Arrays.sort(seen, 0, size);
        counts = new int[size];
        var last = -1;
        for (var i = 0; i < size; i++) {
            if (last < 0 || seen[i] >> 1 != seen[last] >> 1) {
                seen[++last] = seen[i];
            }
            counts[last]++;
        }
        size = last + 1;
    }

    int size() {
        return size;
    }

    int id(int i) {
        return (int) (seen[i] >> 1);
    }

    boolean isWord(int i) {
        return (seen[i] & WORD) == WORD;
    }

    int count(int i) {
        return counts[i];
    }

    int[] ids() {
        var ids = new int[size];
        Arrays.setAll(ids, this::id);
        return ids;
    }
}
