package dev.fenster.intake.deadletters;

import java.time.Instant;

/**
 * What an operator did with neighbouring dead letters.
 *
 * @param first
 *        the offset of the first of them
 * @param last
 *        the offset of the last
 * @param state
 *        what they are since
 * @param by
 *        the operator's name
 */
record Mark(String topic, int partition, long first, long last, LetterState state, Instant at, String by) {
    Mark {
        if (topic == null || state == null || at == null || first < 0 || last < first) {
            throw new IllegalArgumentException("A mark has topic, offsets, state and time");
        }
    }

    /** Tells marks of overlapping letters apart, so that none replaces another. */
    String id() {
        return topic + "/" + partition + "/" + first + "-" + last;
    }

    boolean covers(long offset) {
        return first <= offset && offset <= last;
    }
}
