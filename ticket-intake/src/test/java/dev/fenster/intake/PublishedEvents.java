package dev.fenster.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** What arrives in the topic tickets from now on. */
public final class PublishedEvents implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;
    private final List<TopicPartition> partitions;

    public PublishedEvents(String bootstrapServers) {
        consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", 20),
                new StringDeserializer(), new StringDeserializer());
        partitions = consumer.partitionsFor("tickets").stream().map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        skip();
    }

    /** What arrived so far is not looked at. */
    public void skip() {
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** @return the next records, as many as asked for */
    public List<ConsumerRecord<String, String>> next(int count) {
        var records = new ArrayList<ConsumerRecord<String, String>>();
        Awaitility.await().pollDelay(Duration.ZERO).atMost(Duration.ofSeconds(10)).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            return records.size() >= count;
        });
        assertThat(records).hasSize(count);
        return records;
    }

    public ConsumerRecord<String, String> next() {
        return next(1).get(0);
    }

    /** @return all that is there and was not returned yet */
    public List<ConsumerRecord<String, String>> rest() {
        var records = new ArrayList<ConsumerRecord<String, String>>();
        while (!isEmpty()) {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        }
        return records;
    }

    public boolean isEmpty() {
        var ends = consumer.endOffsets(partitions);
        return partitions.stream().allMatch(partition -> consumer.position(partition) == ends.get(partition));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
