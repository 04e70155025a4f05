package dev.fenster.insight.ingestion;

import java.time.Instant;
import java.util.UUID;

import dev.fenster.insight.timeline.EventType;

/** Which ticket an event belongs to, its own id, and its time; a routing decision calls the last two by other names. */
record EventIdentity(UUID ticketId, UUID eventId, Instant occurredAt, UUID decisionId, Instant decidedAt) {
    EventIdentity checked(EventType type) throws PoisonException {
        if (ticketId == null || id(type) == null || time(type) == null) {
            throw new PoisonException(type.typeName() + " lacks one of ticketId, "
                    + (type == EventType.DECIDED ? "decisionId, decidedAt" : "eventId, occurredAt"));
        }
        return this;
    }

    UUID id(EventType type) {
        return type == EventType.DECIDED ? decisionId : eventId;
    }

    Instant time(EventType type) {
        return type == EventType.DECIDED ? decidedAt : occurredAt;
    }
}
