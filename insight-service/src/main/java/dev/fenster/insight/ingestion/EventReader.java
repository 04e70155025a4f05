package dev.fenster.insight.ingestion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.insight.timeline.EventFacts;
import dev.fenster.insight.timeline.EventFormat;
import dev.fenster.insight.timeline.EventType;
import dev.fenster.insight.timeline.NewEvent;
import dev.fenster.insight.timeline.TicketEvent;

/** Reads CloudEvents in binary mode: the type from its header first, so that the types of others cost nothing. */
final class EventReader {
    private EventReader() {}

    /**
     * @return empty for a type that is none of this service's business
     * @throws PoisonException
     *         when the record is no CloudEvent in binary mode, or not what its type promises
     */
    static Optional<NewEvent> read(ConsumerRecord<String, byte[]> record) throws PoisonException {
        if (header(record, "content-type").startsWith("application/cloudevents")) {
            throw new PoisonException("A structured CloudEvent: send it in binary mode, with its attributes in ce_ headers");
        }
        var typeName = header(record, "ce_type");
        if (typeName.isEmpty()) {
            throw new PoisonException("No header ce_type: not a CloudEvent in binary mode");
        }
        var type = EventType.named(typeName);
        return type.isEmpty() ? Optional.empty() : Optional.of(event(type.get(), record));
    }

    private static NewEvent event(EventType type, ConsumerRecord<String, byte[]> record) throws PoisonException {
        if (record.value() == null) {
            throw new PoisonException("The value is null; " + type.typeName() + " must have a JSON object");
        }
        try {
            var json = NulCharacters.replace(EventFormat.tree(record.value()));
            if (!(json instanceof ObjectNode object)) {
                throw new PoisonException("The value is not a JSON object");
            }
            return event(type, object, record);
        } catch (JsonMappingException e) {
            throw new PoisonException("Field " + field(e) + " of " + type.typeName() + " has the wrong type or value", e);
        } catch (IOException e) {
            throw new PoisonException("The value is not JSON in UTF-8", e);
        }
    }

    private static NewEvent event(EventType type, ObjectNode json, ConsumerRecord<String, byte[]> record)
            throws PoisonException, JsonProcessingException {
        var identity = EventFormat.read(json, EventIdentity.class).checked(type);
        var facts = EventFormat.read(json, EventFacts.class);
        RequiredFields.check(type, facts);
        var subject = text(json.remove("subject"));
        var text = text(json.remove("text"));
        var event = new TicketEvent(identity.id(type), identity.ticketId(), type, identity.time(type),
                Instant.ofEpochMilli(record.timestamp()), record.offset(), facts);
        return new NewEvent(event, json.toString(), subject, text);
    }

    private static String text(JsonNode text) throws PoisonException {
        if (text != null && !text.isTextual()) {
            throw new PoisonException("Fields subject and text must be strings");
        }
        return text == null ? null : text.textValue();
    }

    private static String field(JsonMappingException e) {
        var names = e.getPath().stream().map(step -> step.getFieldName() == null ? "[]" : step.getFieldName()).toList();
        return names.isEmpty() ? "(root)" : String.join(".", names);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
