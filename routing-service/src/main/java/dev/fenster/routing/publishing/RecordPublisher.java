package dev.fenster.routing.publishing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import io.smallrye.common.annotation.Identifier;

/** Writes records to Kafka and returns when all in-sync replicas have them. */
@ApplicationScoped
class RecordPublisher {
    private static final int MAX_RECORD = 4 * 1024 * 1024;
    private static final long PATIENCE_SECONDS = 15;

    private final Map<String, Object> kafka;
    private Producer<byte[], byte[]> producer;

    RecordPublisher(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /**
     * @throws KafkaException
     *         when a record was not acknowledged; some of the others may have been
     */
    void publish(List<ProducerRecord<byte[], byte[]>> records) {
        var acknowledgements = new ArrayList<Future<RecordMetadata>>();
        for (var unsent : records) {
            acknowledgements.add(producer().send(unsent));
        }
        try {
            for (var acknowledgement : acknowledgements) {
                acknowledgement.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while waiting for the broker", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The broker did not acknowledge a record", e);
        }
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }

    private synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) {
            var config = new HashMap<>(kafka);
            config.put(ProducerConfig.CLIENT_ID_CONFIG, "routing-service");
            config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
            config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_RECORD);
            config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
            config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 4_000);
            config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16 * 1024 * 1024);
            producer = new KafkaProducer<>(config);
        }
        return producer;
    }
}
