package dev.fenster.notification.signal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Tells reports, records of other types and poison apart. It looks at the header before it parses anything. */
final class SignalReader {
    static final String TYPE = "signal.component_reported.v1";
    private static final String STRUCTURED = "application/cloudevents";

    private final ObjectReader reports = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build().readerFor(ComponentDay.class);

    Reading read(ConsumerRecord<byte[], byte[]> signal) {
        if (header(signal, "content-type").filter(type -> type.startsWith(STRUCTURED)).isPresent()) {
            return new Reading.Poison(signal, "a structured CloudEvent; Fenster's events are in binary mode");
        }
        var type = header(signal, "ce_type");
        if (type.isEmpty()) {
            return new Reading.Poison(signal, "the header ce_type is missing");
        }
        if (!type.get().equals(TYPE)) {
            return new Reading.OfNoInterest();
        }
        return signal.value() == null ? new Reading.Poison(signal, "the value is null") : parse(signal);
    }

    private Reading parse(ConsumerRecord<byte[], byte[]> signal) {
        try {
            ComponentDay day = reports.readValue(signal.value());
            return ReportRules.violation(day).<Reading>map(reason -> new Reading.Poison(signal, reason))
                    .orElseGet(() -> new Reading.Report(day));
        } catch (JsonProcessingException e) {
            return new Reading.Poison(signal, "not a " + TYPE + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            return new Reading.Poison(signal, "not UTF-8 text: " + e.getMessage());
        }
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> signal, String name) {
        var header = signal.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }
}
