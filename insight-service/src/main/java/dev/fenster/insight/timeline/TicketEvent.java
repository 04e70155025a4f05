package dev.fenster.insight.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * One thing that happened to a ticket.
 *
 * @param occurredAt
 *        when it happened
 * @param recordedAt
 *        when the broker got it, to the millisecond: tells which of two corrections is the later one
 * @param position
 *        its offset in its partition: tells it of two in the same millisecond, as all of a ticket lie in one partition
 */
public record TicketEvent(UUID eventId, UUID ticketId, EventType type, Instant occurredAt, Instant recordedAt,
        long position, EventFacts facts) {
    static final Comparator<TicketEvent> AS_RECORDED = Comparator.comparing(TicketEvent::recordedAt)
            .thenComparing(TicketEvent::position).thenComparing(TicketEvent::eventId);
    static final Comparator<TicketEvent> AS_HAPPENED = Comparator.comparing(TicketEvent::occurredAt).thenComparing(AS_RECORDED);
}
