package dev.fenster.intake.deadletters;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer for one request, without a group. Every call may throw a {@link org.apache.kafka.common.KafkaException}. */
final class LetterReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST_EMPTY_POLLS = 10;
    /** Ends soon what is fetched ahead and not needed. */
    private static final int FETCH_WAIT_MILLIS = 50;
    private static final int MEBIBYTE = 1024 * 1024;

    private final KafkaConsumer<byte[], byte[]> consumer;

    LetterReader(Map<String, Object> kafka) {
        consumer = new KafkaConsumer<>(config(kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** @return the names of all topics that there are */
    Set<String> topics() {
        return new TreeSet<>(consumer.listTopics().keySet());
    }

    /** @return the partitions in their order */
    List<Extent> extents(String topic) {
        var partitions = consumer.partitionsFor(topic).stream().map(info -> new TopicPartition(topic, info.partition()))
                .sorted((a, b) -> Integer.compare(a.partition(), b.partition())).toList();
        consumer.assign(partitions);
        var begins = consumer.beginningOffsets(partitions);
        var ends = consumer.endOffsets(partitions);
        return partitions.stream().map(partition -> new Extent(partition, begins.get(partition), ends.get(partition)))
                .toList();
    }

    /** @return the part of the partition that was set aside at that time or later */
    Extent since(Instant time, Extent extent) {
        var found = consumer.offsetsForTimes(Map.of(extent.partition(), time.toEpochMilli())).get(extent.partition());
        return extent.from(found == null ? extent.end() : found.offset());
    }

    /** @return empty when it is not there, or no longer */
    Optional<DeadLetter> one(Extent extent, long offset) {
        seek(extent.partition(), offset);
        return next(extent).stream().filter(letter -> letter.offset() == offset).findFirst().map(DeadLetter::new);
    }

    void seek(TopicPartition partition, long offset) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
    }

    /** @return the letters from where the partition was sought on, or none at its end; at most 50, of a mebibyte in all or one */
    List<ConsumerRecord<byte[], byte[]>> next(Extent extent) {
        for (int empty = 0; empty < MOST_EMPTY_POLLS; empty++) {
            var letters = consumer.poll(POLL).records(extent.partition());
            if (!letters.isEmpty() || consumer.position(extent.partition()) >= extent.end()) {
                return letters;
            }
        }
        throw new TimeoutException("Nothing came of " + extent.partition());
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(POLL));
    }

    private static Map<String, Object> config(Map<String, Object> kafka) {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "ticket-intake-dead-letters");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 50);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MEBIBYTE);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MEBIBYTE);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4000);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return config;
    }
}
