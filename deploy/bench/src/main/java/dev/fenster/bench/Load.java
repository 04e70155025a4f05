package dev.fenster.bench;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a load.
 *
 * @param accepted
 *        the numbers of the tickets that were answered with 202
 * @param latencies
 *        of these
 * @param refused
 *        how many others by their status; 0 stands for connections that broke
 */
record Load(double seconds, BitSet accepted, Latencies latencies, Map<Integer, Integer> refused) {
    private static final int ACCEPTED = 202;

    static Load begun() {
        return new Load(0, new BitSet(), new Latencies(), new TreeMap<>());
    }

    Load ended(double afterSeconds) {
        return new Load(afterSeconds, accepted, latencies, refused);
    }

    void answered(int number, int status, long nanos) {
        if (status == ACCEPTED) {
            accepted.set(number);
            latencies.add(nanos);
        } else {
            refused.merge(status, 1, Integer::sum);
        }
    }

    double acceptedPerSecond() {
        return accepted.cardinality() / seconds;
    }

    int refusedInAll() {
        return refused.values().stream().mapToInt(Integer::intValue).sum();
    }
}
