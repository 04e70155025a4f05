package dev.fenster.notification.signal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/** Records that can never be processed, kept with the reason and their origin for an operator to look at. */
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int LONGEST_VALUE = 4_000_000;
    private static final int LONGEST_REASON = 500;

    private final Emitter<Record<byte[], byte[]>> topic;
    private final MeterRegistry metrics;

    DeadLetters(@Channel("dead-letters") Emitter<Record<byte[], byte[]>> topic, MeterRegistry metrics) {
        this.topic = topic;
        this.metrics = metrics;
    }

    /**
     * Returns when the broker has acknowledged the dead letter.
     *
     * @throws CompletionException
     *         when it has not
     */
    void add(Reading.Poison poison) {
        var signal = poison.record();
        var reason = poison.reason().substring(0, Math.min(poison.reason().length(), LONGEST_REASON));
        var headers = new RecordHeaders(signal.headers().toArray());
        headers.add("dead-letter-reason", text(reason));
        headers.add("dead-letter-topic", text(signal.topic()));
        headers.add("dead-letter-partition", text(signal.partition()));
        headers.add("dead-letter-offset", text(signal.offset()));
        var value = signal.value();
        if (value != null && value.length > LONGEST_VALUE) {
            headers.add("dead-letter-cut-from-bytes", text(value.length));
            value = Arrays.copyOf(value, LONGEST_VALUE);
        }
        send(Record.of(signal.key(), value), headers);
        metrics.counter("fenster.signals.dead.letters").increment();
        // Without the reason, which may quote what customers wrote.
        LOG.warnf("Record %s-%d@%d went to the dead letters", signal.topic(), signal.partition(), signal.offset());
    }

    private void send(Record<byte[], byte[]> deadLetter, RecordHeaders headers) {
        var acknowledged = new CompletableFuture<Void>();
        topic.send(Message.of(deadLetter, () -> {
            acknowledged.complete(null);
            return CompletableFuture.completedFuture(null);
        }, failure -> {
            acknowledged.completeExceptionally(failure);
            return CompletableFuture.completedFuture(null);
        }).addMetadata(OutgoingKafkaRecordMetadata.builder().withHeaders(headers).build()));
        acknowledged.join();
    }

    private static byte[] text(Object value) {
        return String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    }
}
