package dev.fenster.intake.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * An event as it goes on the wire: CloudEvents 1.0 in binary mode, keyed by its subject.
 *
 * @param source
 *        as the request names it, e.g. {@code hotline}
 * @param type
 *        e.g. {@code ticket.opened.v1}
 * @param ticketId
 *        null for what happened before there was a ticket
 * @param subject
 *        the ticketId, or what else keeps together what belongs together
 * @param data
 *        JSON that satisfies {@code contracts/<type>.schema.json}
 */
public record CloudEvent(UUID id, String type, String source, Instant time, UUID ticketId, UUID subject, byte[] data) {
    public static final String TOPIC = "tickets";
    private static final Header SPEC_VERSION = fixed("ce_specversion", "1.0");
    private static final Header CONTENT_TYPE = fixed("content-type", "application/json");

    /** @return an event of a ticket */
    public static CloudEvent ofTicket(UUID id, String type, String source, Instant time, UUID ticketId, byte[] data) {
        return new CloudEvent(id, type, source, time, ticketId, ticketId, data);
    }

    ProducerRecord<String, byte[]> toRecord() {
        var key = subject.toString();
        var message = new ProducerRecord<>(TOPIC, key, data);
        message.headers().add(SPEC_VERSION);
        header(message, "ce_id", id.toString());
        header(message, "ce_type", type);
        header(message, "ce_source", "/ticket-intake/" + source);
        header(message, "ce_time", time.toString());
        header(message, "ce_subject", key);
        header(message, "ce_dataschema", "urn:fenster:schema:" + type);
        message.headers().add(CONTENT_TYPE);
        return message;
    }

    private static Header fixed(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
