package dev.fenster.bench;

import java.util.Arrays;

/** How long answers took, each to the microsecond. */
final class Latencies {
    private int[] micros = new int[1 << 16];
    private int count;

    void add(long nanos) {
        if (count == micros.length) {
            micros = Arrays.copyOf(micros, 2 * count);
        }
        micros[count++] = (int) Math.min(Integer.MAX_VALUE, nanos / 1000);
    }

    int count() {
        return count;
    }

    /**
     * @param share
     *        0.99 for the time that 99 of 100 stay under
     * @return milliseconds; 0 when there were none
     */
    double millis(double share) {
        if (count == 0) {
            return 0;
        }
        var sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1, Math.ceil(share * count) - 1)] / 1000.0;
    }
}
