package dev.fenster.routing.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import dev.fenster.routing.escalation.Move;
import dev.fenster.routing.escalation.MoveKind;

/** What routing reads of ticket.opened.v1. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TicketOpened(UUID ticketId, UUID eventId, String source, String channel, String subject, String text, String language,
        String product, String productVersion, String component, List<String> tags, Customer customer, Instant occurredAt,
        String openedBy, Call call) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Customer(String segment) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Call(Instant answeredAt, Boolean abandoned) {}

    /** What the event says about somebody's waiting. */
    List<Move> moves(Instant knownAt) {
        if (occurredAt == null) {
            return List.of();
        }
        var opening = "agent".equals(openedBy) ? MoveKind.OPENED_BY_SUPPORT : MoveKind.OPENED;
        var moves = new ArrayList<>(List.of(new Move(ticketId, eventId, opening, occurredAt, knownAt)));
        if (call != null && call.answeredAt() != null) {
            moves.add(new Move(ticketId, eventId, MoveKind.REPLIED, call.answeredAt(), knownAt));
        } else if (call != null && Boolean.TRUE.equals(call.abandoned())) {
            moves.add(new Move(ticketId, eventId, MoveKind.ENDED, occurredAt, knownAt));
        }
        return moves;
    }
}
