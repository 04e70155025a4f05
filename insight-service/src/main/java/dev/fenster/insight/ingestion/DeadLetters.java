package dev.fenster.insight.ingestion;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

import dev.fenster.insight.publishing.RecordPublisher;
import io.micrometer.core.instrument.MeterRegistry;

/** Sets aside, one by one, what cannot be processed: the record as it came, with the reason and its origin in headers. */
@ApplicationScoped
class DeadLetters {
    /** A value of the broker's limit of 4 MiB would not fit once more with these headers: its beginning is kept then. */
    private static final int LARGEST_VALUE = 4 * 1024 * 1024 - 64 * 1024;
    private static final String TOPIC = "dead-letters.insight-service.";
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final RecordPublisher publisher;
    private final MeterRegistry metrics;

    DeadLetters(RecordPublisher publisher, MeterRegistry metrics) {
        this.publisher = publisher;
        this.metrics = metrics;
    }

    record DeadLetter(ConsumerRecord<String, byte[]> record, Exception reason) {}

    /** Returns when the broker has them all; see {@link RecordPublisher#publish}. */
    void put(Collection<DeadLetter> letters) {
        publisher.publish(letters.stream().map(DeadLetters::letter).toList());
        letters.forEach(this::note);
    }

    private static ProducerRecord<String, byte[]> letter(DeadLetter dead) {
        var record = dead.record();
        var letter = new ProducerRecord<>(TOPIC + record.topic(), null, record.key(), fitting(record.value()),
                record.headers());
        header(letter, "dead-letter-reason", dead.reason().getMessage());
        header(letter, "dead-letter-exception-class-name", dead.reason().getClass().getName());
        if (dead.reason().getCause() != null) {
            header(letter, "dead-letter-cause-class-name", dead.reason().getCause().getClass().getName());
        }
        header(letter, "dead-letter-topic", record.topic());
        header(letter, "dead-letter-partition", Integer.toString(record.partition()));
        header(letter, "dead-letter-offset", Long.toString(record.offset()));
        if (letter.value() != record.value()) {
            header(letter, "dead-letter-cut-from-bytes", Integer.toString(record.value().length));
        }
        return letter;
    }

    private static byte[] fitting(byte[] value) {
        return value == null || value.length <= LARGEST_VALUE ? value : Arrays.copyOf(value, LARGEST_VALUE);
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, String.valueOf(value).getBytes(StandardCharsets.UTF_8));
    }

    private void note(DeadLetter dead) {
        var record = dead.record();
        metrics.counter("fenster.dead.letters", "topic", record.topic()).increment();
        MDC.put("ticketId", String.valueOf(record.key()));
        LOG.warnf("Record %s-%d@%d went to the dead letters: %s", record.topic(), record.partition(), record.offset(),
                dead.reason().getMessage());
        MDC.remove("ticketId");
    }
}
