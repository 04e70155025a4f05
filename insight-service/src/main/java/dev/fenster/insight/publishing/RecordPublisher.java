package dev.fenster.insight.publishing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.smallrye.common.annotation.Identifier;

/** Writes records to Kafka and returns when all in-sync replicas have them. */
@ApplicationScoped
public class RecordPublisher {
    private static final Map<String, Object> SETTINGS = Map.of(ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true, ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000, ProducerConfig.MAX_BLOCK_MS_CONFIG, 4_000L,
            ProducerConfig.LINGER_MS_CONFIG, 0L, ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 * 1024 * 1024,
            ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024, ProducerConfig.CLIENT_ID_CONFIG, "insight-service");

    private final Producer<String, byte[]> producer;

    RecordPublisher(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        var settings = new HashMap<>(broker);
        settings.putAll(SETTINGS);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * @throws PublishingException
     *         when the broker did not acknowledge every record within 8 seconds; some may have been written
     */
    public void publish(Collection<ProducerRecord<String, byte[]>> records) {
        var acknowledgements = new ArrayList<Future<RecordMetadata>>();
        try {
            records.forEach(record -> acknowledgements.add(producer.send(record)));
            for (var acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (ExecutionException e) {
            throw new PublishingException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishingException(e);
        }
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
