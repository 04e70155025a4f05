package dev.fenster.intake.publishing;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

import dev.fenster.intake.problem.ProblemException;
import io.smallrye.common.annotation.Identifier;

/**
 * The only way to Kafka. Never blocks: a record that cannot be taken at once, because the brokers were never seen or the
 * buffer is full, is refused at once. A stage completes after all in-sync replicas acknowledged, or fails with a 503 after 6
 * seconds, so that a client hears it within 10 even from a busy instance.
 */
@Singleton
public class EventPublisher {
    private static final Logger LOG = Logger.getLogger(EventPublisher.class);
    private static final String DETAIL = "Kafka did not acknowledge. Send the same request again after a few seconds; it has no effect twice.";

    private final KafkaProducer<String, byte[]> producer;
    private final AtomicBoolean acknowledging = new AtomicBoolean(true);

    EventPublisher(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        var config = new HashMap<>(kafka);
        config.putAll(ProducerSettings.values());
        producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** @return completed when the event is safe */
    public CompletionStage<RecordMetadata> publish(CloudEvent event) {
        return publish(event.toRecord());
    }

    /** @return completed when the record is safe */
    public CompletionStage<RecordMetadata> publish(ProducerRecord<String, byte[]> message) {
        var published = new CompletableFuture<RecordMetadata>();
        try {
            producer.send(message, (metadata, failure) -> complete(published, metadata, failure));
        } catch (KafkaException | IllegalStateException e) {
            complete(published, null, e);
        }
        return published;
    }

    /** @return whether the brokers have been seen and know the topic; asks them to be, in the background, when not */
    public boolean knows(String topic) {
        try {
            return !producer.partitionsFor(topic).isEmpty();
        } catch (TimeoutException e) {
            LOG.tracef(e, "%s is not known yet", topic);
            return false;
        }
    }

    @PreDestroy
    void close() {
        producer.close(ProducerSettings.DELIVERY_TIMEOUT);
    }

    private void complete(CompletableFuture<RecordMetadata> published, RecordMetadata metadata, Exception failure) {
        if (failure == null) {
            if (acknowledging.compareAndSet(false, true)) {
                LOG.info("Kafka acknowledges again");
            }
            published.complete(metadata);
        } else {
            if (acknowledging.compareAndSet(true, false)) {
                LOG.warnf("Kafka does not acknowledge, clients are told to come again: %s", failure.toString());
            }
            published.completeExceptionally(ProblemException.unavailable(DETAIL, failure));
        }
    }
}
