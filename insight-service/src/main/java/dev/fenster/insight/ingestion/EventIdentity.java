package dev.fenster.insight.ingestion;

import java.time.Instant;
import java.util.UUID;

import dev.fenster.insight.timeline.EventType;

/** Which ticket an event belongs to, its own id, and its time; decisions about routes call the last two by other names. */
record EventIdentity(UUID ticketId, UUID eventId, Instant occurredAt, UUID decisionId, Instant decidedAt, UUID correctionId,
        Instant correctedAt) {
    EventIdentity checked(EventType type) throws PoisonException {
        if (ticketId == null || id(type) == null || time(type) == null) {
            throw new PoisonException(type.typeName() + " lacks one of ticketId, " + names(type));
        }
        return this;
    }

    UUID id(EventType type) {
        return switch (type) {
            case DECIDED -> decisionId;
            case CORRECTED -> correctionId;
            default -> eventId;
        };
    }

    Instant time(EventType type) {
        return switch (type) {
            case DECIDED -> decidedAt;
            case CORRECTED -> correctedAt;
            default -> occurredAt;
        };
    }

    private static String names(EventType type) {
        return switch (type) {
            case DECIDED -> "decisionId, decidedAt";
            case CORRECTED -> "correctionId, correctedAt";
            default -> "eventId, occurredAt";
        };
    }
}
