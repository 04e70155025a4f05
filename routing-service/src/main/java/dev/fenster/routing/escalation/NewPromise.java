package dev.fenster.routing.escalation;

import java.util.List;
import java.util.UUID;

import dev.fenster.routing.workflow.TicketTerms;

/**
 * The terms of a ticket that was just decided about.
 *
 * @param component
 *        key; may be null, as the key of its owner
 * @param opening
 *        what the event that was decided about says
 */
public record NewPromise(UUID ticketId, TicketTerms terms, String component, String owner, List<Move> opening) {}
