package dev.fenster.insight.signals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.ProducerRecord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fenster.insight.publishing.RecordPublisher;

/** Signals as CloudEvents in binary mode on the topic {@code signals}, keyed by the signal's id. */
@ApplicationScoped
class SignalPublisher {
    private static final String TOPIC = "signals";

    private final RecordPublisher publisher;
    private final ObjectMapper json;
    private final Clock clock;

    SignalPublisher(RecordPublisher publisher, ObjectMapper json, Clock clock) {
        this.publisher = publisher;
        this.json = json;
        this.clock = clock;
    }

    /** Returns when the broker has them all; see {@link RecordPublisher#publish}. */
    void publish(List<ComponentReported> signals) {
        publisher.publish(signals.stream().map(this::cloudEvent).toList());
    }

    ProducerRecord<String, byte[]> cloudEvent(ComponentReported signal) {
        var cloudEvent = new ProducerRecord<>(TOPIC, signal.signalId().toString(), payload(signal));
        header(cloudEvent, "ce_specversion", "1.0");
        header(cloudEvent, "ce_id", signal.eventId().toString());
        header(cloudEvent, "ce_type", ComponentReported.TYPE);
        header(cloudEvent, "ce_source", "/insight-service");
        header(cloudEvent, "ce_time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        header(cloudEvent, "ce_subject", signal.signalId().toString());
        header(cloudEvent, "ce_dataschema", "urn:fenster:schema:" + ComponentReported.TYPE);
        header(cloudEvent, "content-type", "application/json");
        return cloudEvent;
    }

    private byte[] payload(ComponentReported signal) {
        try {
            return json.writeValueAsBytes(signal);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A signal could not be written as JSON", e);
        }
    }

    private static void header(ProducerRecord<String, byte[]> cloudEvent, String name, String value) {
        cloudEvent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
