package dev.fenster.routing.learning;

/**
 * A ticket as numbers; its length is 1 unless nothing about it is known.
 *
 * @param ids
 *        of terms, ascending
 * @param values
 *        of the terms, in the same order
 * @param meaning
 *        the centred embedding; empty when there is none
 */
record TicketVector(int[] ids, float[] values, float[] meaning) {
    /** @return the cosine of the angle between both, from -1 to 1 */
    float similarity(TicketVector other) {
        var sum = 0f;
        if (meaning.length > 0 && other.meaning.length > 0) {
            for (var i = 0; i < meaning.length; i++) {
                sum += meaning[i] * other.meaning[i];
            }
        }
        for (int i = 0, j = 0; i < ids.length && j < other.ids.length;) {
            if (ids[i] == other.ids[j]) {
                sum += values[i++] * other.values[j++];
            } else if (ids[i] < other.ids[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    boolean isEmpty() {
        return ids.length == 0 && meaning.length == 0;
    }
}
