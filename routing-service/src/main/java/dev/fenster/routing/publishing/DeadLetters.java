package dev.fenster.routing.publishing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;

/** Puts records that cannot be processed aside, with their headers, the reason and where they came from. */
@Startup
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final String TOPIC_PREFIX = "dead-letters.routing-service.";

    private final RecordPublisher publisher;
    private final Counter count;

    DeadLetters(RecordPublisher publisher, MeterRegistry metrics) {
        this.publisher = publisher;
        count = metrics.counter("fenster.routing.dead.letters");
    }

    /**
     * Returns when the broker has all of them.
     *
     * @throws KafkaException
     *         when it does not
     */
    public void put(List<DeadLetter> letters) {
        publisher.publish(letters.stream().map(DeadLetters::producerRecord).toList());
        letters.forEach(this::report);
    }

    private void report(DeadLetter letter) {
        var origin = letter.origin();
        var ticketId = CloudEventHeaders.subject(origin.headers());
        count.increment();
        MDC.put("ticketId", ticketId == null ? "unknown" : ticketId);
        LOG.warnf("Record %s-%d@%d is in the dead letters: %s", origin.topic(), origin.partition(), origin.offset(),
                reason(letter));
        MDC.remove("ticketId");
    }

    private static ProducerRecord<byte[], byte[]> producerRecord(DeadLetter letter) {
        var origin = letter.origin();
        var unsent = new ProducerRecord<>(TOPIC_PREFIX + origin.topic(), null, origin.key(), origin.value(), origin.headers());
        var headers = unsent.headers();
        CloudEventHeaders.add(headers, "dead-letter-reason", reason(letter));
        CloudEventHeaders.add(headers, "dead-letter-exception-class-name", letter.reason().getClass().getName());
        CloudEventHeaders.add(headers, "dead-letter-topic", origin.topic());
        CloudEventHeaders.add(headers, "dead-letter-partition", String.valueOf(origin.partition()));
        CloudEventHeaders.add(headers, "dead-letter-offset", String.valueOf(origin.offset()));
        return unsent;
    }

    private static String reason(DeadLetter letter) {
        return letter.reason().getMessage() == null ? letter.reason().getClass().getSimpleName() : letter.reason().getMessage();
    }
}
