package dev.fenster.insight;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The records of one ticket, told event by event as ticket-intake and routing-service publish them. */
public final class TicketStory {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final String source;
    private final String externalId;
    private final UUID ticketId;
    private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();

    private TicketStory(String source, String externalId) {
        this.source = source;
        this.externalId = externalId;
        ticketId = FensterId.of(FensterId.NAMESPACE, source + "\n" + externalId);
    }

    public static TicketStory of(String source, String externalId) {
        return new TicketStory(source, externalId);
    }

    public UUID ticketId() {
        return ticketId;
    }

    public List<ProducerRecord<String, byte[]>> records() {
        return records;
    }

    public TicketStory opened(String at, String channel, Map<String, Object> more) {
        return ticketEvent("opened", at, with(Map.of("channel", channel, "text", "Die Kasse druckt keine Bons mehr"), more));
    }

    public TicketStory opened(String at, String channel) {
        return opened(at, channel, Map.of());
    }

    public TicketStory then(String type, String at) {
        return then(type, at, Map.of());
    }

    /**
     * @param type
     *        without prefix and version, e.g. {@code agent_replied}
     */
    public TicketStory then(String type, String at, Map<String, Object> more) {
        return ticketEvent(type, at, more);
    }

    public TicketStory decided(String at, String component, int revision) {
        var decision = new LinkedHashMap<String, Object>();
        var decisionId = FensterId.of(ticketId, "decision " + component + revision);
        decision.put("decisionId", decisionId.toString());
        decision.put("ticketId", ticketId.toString());
        decision.put("eventId", FensterId.of(ticketId, "opened").toString());
        decision.put("decidedAt", at);
        decision.put("outcome", component == null ? "unrouted" : "routed");
        decision.put("product", "kasse");
        if (component != null) {
            decision.put("component", component);
            decision.put("componentName", "Name of " + component);
            decision.put("owner", Map.of("key", "owner-" + component, "name", "Owner of " + component));
        }
        decision.put("reason", Map.of("kind", component == null ? "triage" : "rule", "explanation", "For the test.", "matches",
                List.of(Map.of("field", "text", "start", 4, "end", 9, "words", "Kasse"))));
        decision.put("catalogueRevision", revision);
        return add("routes", "route.decided.v1", decisionId, decision);
    }

    private TicketStory ticketEvent(String type, String at, Map<String, Object> more) {
        var event = new LinkedHashMap<String, Object>();
        var eventId = FensterId.of(ticketId, type + "\n" + at + "\n" + more);
        event.put("ticketId", ticketId.toString());
        event.put("eventId", eventId.toString());
        event.put("source", source);
        event.put("externalId", externalId);
        event.put("occurredAt", at);
        event.putAll(more);
        return add("tickets", "ticket." + type + ".v1", eventId, event);
    }

    private TicketStory add(String topic, String type, UUID eventId, Map<String, Object> payload) {
        records.add(record(topic, ticketId.toString(), type, eventId, json(payload)));
        return this;
    }

    public static ProducerRecord<String, byte[]> record(String topic, String key, String type, UUID eventId, byte[] value) {
        var record = new ProducerRecord<>(topic, key, value);
        Map.of("ce_specversion", "1.0", "ce_id", eventId.toString(), "ce_type", type, "ce_source", "/test", "ce_time",
                Instant.EPOCH.toString(), "ce_subject", key, "ce_dataschema", "urn:fenster:schema:" + type, "content-type",
                "application/json").forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static byte[] json(Map<String, Object> payload) {
        try {
            return JSON.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        var all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }
}
