package dev.fenster.routing.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

import dev.fenster.routing.escalation.Move;
import dev.fenster.routing.escalation.MoveKind;

/** What routing reads of the events that follow ticket.opened.v1. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TicketEvent(UUID ticketId, UUID eventId, Instant occurredAt, Actor actor, @JsonProperty("public") Boolean isPublic,
        String status) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Actor(String kind) {}

    /** @return empty when nobody's waiting begins, stands still or ends by it */
    Optional<Move> move(String type, Instant knownAt) {
        return kind(type).map(kind -> new Move(ticketId, eventId, kind, occurredAt, knownAt));
    }

    private Optional<MoveKind> kind(String type) {
        return switch (type) {
            case "ticket.answered.v1" -> isByPerson() ? Optional.of(MoveKind.REPLIED) : Optional.empty();
            case "ticket.agent_replied.v1" -> isByPerson() && !Boolean.FALSE.equals(isPublic)
                    ? Optional.of(MoveKind.REPLIED)
                    : Optional.empty();
            case "ticket.customer_replied.v1" -> Optional.of(MoveKind.CUSTOMER_REPLIED);
            case "ticket.reopened.v1" -> Optional.of(MoveKind.REOPENED);
            case "ticket.status_changed.v1" -> Optional.of(ofStatus());
            default -> Optional.of(MoveKind.ENDED);
        };
    }

    private MoveKind ofStatus() {
        return switch (status == null ? "" : status) {
            case "pending" -> MoveKind.PENDING;
            case "solved", "closed" -> MoveKind.ENDED;
            default -> MoveKind.AT_WORK;
        };
    }

    private boolean isByPerson() {
        return actor == null || actor.kind() == null || "agent".equals(actor.kind());
    }
}
