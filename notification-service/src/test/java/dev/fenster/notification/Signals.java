package dev.fenster.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic {@code signals} as insight-service writes it, and the dead letters of this service. */
public final class Signals implements AutoCloseable {
    private static final String DEAD_LETTERS = "dead-letters.notification-service.signals";
    private final String brokers;
    private final KafkaProducer<byte[], byte[]> producer;

    public Signals(String brokers) {
        this.brokers = brokers;
        this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", brokers, "max.request.size", 4194304, "linger.ms", 200),
                new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** One component-day; {@code extra} is more JSON, such as {@code , "quotes": []}. */
    public static String report(String component, String day, long version, int tickets, int answered, String extra) {
        return """
                {"signalId": "%s", "eventId": "%s", "component": "%s", "componentName": "The %s",
                 "owner": {"key": "lukas-vogt", "name": "Lukas Vogt"}, "day": "%s", "timezone": "Europe/Berlin",
                 "version": %d, "tickets": %d, "answered": %d%s}""".formatted(UUID.randomUUID(), UUID.randomUUID(), component,
                component,
                day, version, tickets, answered, extra);
    }

    public void send(String... reports) {
        for (var report : reports) {
            sendAs("signal.component_reported.v1", "application/json", report.getBytes(StandardCharsets.UTF_8));
        }
        producer.flush();
    }

    /** Sends to one partition, so that the order is kept. */
    public void sendAs(String type, String contentType, byte[] value) {
        var signal = new ProducerRecord<>("signals", 0, "key".getBytes(StandardCharsets.UTF_8), value);
        if (type != null) {
            signal.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        }
        signal.headers().add("content-type", contentType.getBytes(StandardCharsets.UTF_8));
        producer.send(signal);
    }

    public void flush() {
        producer.flush();
    }

    /** All dead letters so far. */
    public List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        var partition = new TopicPartition(DEAD_LETTERS, 0);
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", brokers), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            var letters = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(500)).forEach(letters::add);
            }
            return letters;
        }
    }

    public static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
