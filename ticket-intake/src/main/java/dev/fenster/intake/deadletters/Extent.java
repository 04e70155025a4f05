package dev.fenster.intake.deadletters;

import org.apache.kafka.common.TopicPartition;

/**
 * The dead letters of a partition.
 *
 * @param begin
 *        the offset of the oldest that is still there
 * @param end
 *        the offset that the next one will have
 */
record Extent(TopicPartition partition, long begin, long end) {
    boolean contains(long offset) {
        return begin <= offset && offset < end;
    }

    long size() {
        return end - begin;
    }

    Extent from(long offset) {
        return new Extent(partition, Math.min(Math.max(begin, offset), end), end);
    }
}
