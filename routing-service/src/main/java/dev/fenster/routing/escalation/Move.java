package dev.fenster.routing.escalation;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a ticket.
 *
 * @param at
 *        when it happened
 * @param knownAt
 *        when Fenster was told
 */
public record Move(UUID ticketId, UUID eventId, MoveKind kind, Instant at, Instant knownAt) {}
