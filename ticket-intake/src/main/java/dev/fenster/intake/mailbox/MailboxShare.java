package dev.fenster.intake.mailbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;

import dev.fenster.intake.publishing.CloudEvent;

/**
 * Which mailboxes are this instance's. Kafka deals the partitions of a topic out among the instances, and each mailbox goes with
 * one of them; no record is read. An instance that dies loses its share within seconds. For a moment two may have the same: they
 * make the same events.
 */
final class MailboxShare implements AutoCloseable, ConsumerRebalanceListener {
    private static final String GROUP = "ticket-intake-mailboxes";
    private static final int SESSION_MILLIS = 6000;
    private static final int HEARTBEAT_MILLIS = 1500;
    private static final int POSITIVE = 0x7FFFFFFF;

    private final KafkaConsumer<byte[], byte[]> consumer;

    MailboxShare(Map<String, Object> kafka) {
        consumer = new KafkaConsumer<>(config(kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(CloudEvent.TOPIC), this);
    }

    /** Takes part in the dealing for so long. */
    void update(Duration patience) {
        consumer.poll(patience);
    }

    boolean isMine(String source) {
        int partitions = consumer.partitionsFor(CloudEvent.TOPIC).size();
        int partition = (Utils.murmur2(source.getBytes(StandardCharsets.UTF_8)) & POSITIVE) % partitions;
        return consumer.assignment().contains(new TopicPartition(CloudEvent.TOPIC, partition));
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        consumer.pause(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        // The assignment says it all.
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Map<String, Object> config(Map<String, Object> kafka) {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, GROUP);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4000);
        return config;
    }
}
