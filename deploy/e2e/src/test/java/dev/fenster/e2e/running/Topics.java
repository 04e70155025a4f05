package dev.fenster.e2e.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker of a running Fenster, seen from outside. */
public final class Topics {
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FOUR_MEBIBYTES = 4 * 1024 * 1024;
    private static final Map<String, List<String>> READERS = Map.of("routing-service", List.of("tickets"), "insight-service",
            List.of("tickets", "routes"), "notification-service", List.of("signals"));

    private final String bootstrapServers;

    public Topics(Status status) {
        this.bootstrapServers = status.kafka();
    }

    /** Writes the records and returns when the broker has them. */
    public void write(List<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, FOUR_MEBIBYTES);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            for (var one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while records were written", e);
        }
    }

    /** @return all records of the topic from its beginning to what is its end now */
    public List<ConsumerRecord<String, byte[]>> read(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = partitions(consumer, topic);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInSameThread().until(() -> {
                consumer.poll(GLANCE).forEach(records::add);
                return partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition));
            });
            return records;
        }
    }

    public int partitions(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), new StringDeserializer(),
                new ByteArrayDeserializer())) {
            return partitions(consumer, topic).size();
        }
    }

    /** Returns when every service has read, and committed, all that was written to its topics. */
    public void awaitAllRead() {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
                var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            await().atMost(PATIENCE).pollInterval(GLANCE).pollInSameThread()
                    .until(() -> unread(admin, consumer), List::isEmpty);
        }
    }

    private static List<String> unread(Admin admin, KafkaConsumer<?, ?> consumer)
            throws ExecutionException, InterruptedException {
        var unread = new ArrayList<String>();
        for (var reader : READERS.entrySet()) {
            var committed = admin.listConsumerGroupOffsets(reader.getKey()).partitionsToOffsetAndMetadata().get();
            var partitions = reader.getValue().stream().flatMap(topic -> partitions(consumer, topic).stream()).toList();
            consumer.endOffsets(partitions).forEach((partition, end) -> {
                var offset = committed.get(partition);
                if (end > 0 && (offset == null || offset.offset() < end)) {
                    unread.add(reader.getKey() + " has not read all of " + partition);
                }
            });
        }
        return unread;
    }

    /** @return empty when the record has no such header */
    public static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream().map(info -> new TopicPartition(topic, info.partition())).toList();
    }
}
