package dev.fenster.routing.decision;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.fenster.routing.escalation.Move;
import dev.fenster.routing.publishing.CloudEventHeaders;

/** Reads what happens to tickets after they were opened, as far as somebody waits. */
@ApplicationScoped
class TicketEventReader {
    private static final Set<String> TYPES = Set.of("ticket.answered.v1", "ticket.agent_replied.v1",
            "ticket.customer_replied.v1",
            "ticket.status_changed.v1", "ticket.abandoned.v1", "ticket.resolved.v1", "ticket.reopened.v1", "ticket.erased.v1");
    private final ObjectReader json = JsonMapper.builder().addModule(new JavaTimeModule()).build().readerFor(TicketEvent.class);

    /**
     * @return empty for events of other types, and for those that change nobody's waiting
     * @throws UnreadableTicketException
     *         when the record is not the JSON that its type promises
     */
    Optional<Move> read(ConsumerRecord<byte[], byte[]> unread) throws UnreadableTicketException {
        var type = CloudEventHeaders.type(unread.headers());
        if (type == null || !TYPES.contains(type) || unread.value() == null) {
            return Optional.empty();
        }
        try {
            TicketEvent event = json.readValue(unread.value());
            if (event == null || event.ticketId() == null || event.eventId() == null || event.occurredAt() == null) {
                throw new UnreadableTicketException("ticketId, eventId or occurredAt is missing");
            }
            return event.move(type, Instant.ofEpochMilli(unread.timestamp()));
        } catch (IOException e) {
            throw new UnreadableTicketException("Not a " + type + ": " + e.getClass().getSimpleName());
        }
    }
}
