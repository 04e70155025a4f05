package dev.fenster.routing.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.apache.kafka.common.header.Headers;

/** The attributes of a CloudEvent in binary mode, as headers of a Kafka record. */
public final class CloudEventHeaders {
    private static final String SOURCE = "/routing-service";
    private static final String CONTENT_TYPE = "content-type";

    private CloudEventHeaders() {}

    /** @return {@code ce_type}; null when there is none */
    public static String type(Headers headers) {
        return text(headers, "ce_type");
    }

    /** @return {@code ce_subject}, the ticketId; null when there is none */
    public static String subject(Headers headers) {
        return text(headers, "ce_subject");
    }

    /** Whether the attributes lie in the value instead of the headers. */
    public static boolean isStructured(Headers headers) {
        var contentType = text(headers, CONTENT_TYPE);
        return contentType != null && contentType.startsWith("application/cloudevents");
    }

    static void write(Headers headers, String type, UUID id, UUID subject, Instant time) {
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id.toString());
        add(headers, "ce_type", type);
        add(headers, "ce_source", SOURCE);
        add(headers, "ce_time", time.toString());
        add(headers, "ce_subject", subject.toString());
        add(headers, "ce_dataschema", "urn:fenster:schema:" + type);
        add(headers, CONTENT_TYPE, "application/json");
    }

    static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
