package dev.fenster.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the broker takes from its own producer: acks=all, batched, into a topic of its own that is removed afterwards. */
final class ProducerBaseline {
    private final String bootstrapServers;

    ProducerBaseline(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    double recordsPerSecond(int records, String value) {
        var topic = "bench-" + UUID.randomUUID();
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "5");
        try (var admin = Admin.create(config)) {
            admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1))).all().get();
            try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
                send(producer, topic, value, records / 4);
                long begin = System.nanoTime();
                send(producer, topic, value, records);
                return records / ((System.nanoTime() - begin) / 1e9);
            } finally {
                admin.deleteTopics(List.of(topic)).all().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topic of the benchmark could not be made or removed", e.getCause());
        }
    }

    private static void send(KafkaProducer<String, byte[]> producer, String topic, String value, int records) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < records; i++) {
            producer.send(new ProducerRecord<>(topic, String.valueOf(i), bytes));
        }
        producer.flush();
    }
}
