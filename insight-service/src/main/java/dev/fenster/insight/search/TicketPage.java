package dev.fenster.insight.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Some of the tickets that were looked for, newest first.
 *
 * @param nextCursor
 *        for the request of the next page; left out on the last one
 */
record TicketPage(List<Item> items, String nextCursor) {
    /**
     * @param component
     *        left out for a ticket without one
     * @param status
     *        new, open, pending, on_hold, solved or closed
     * @param outcome
     *        pending, routed or unrouted
     */
    record Item(UUID ticketId, String source, String externalId, String channel, String component, String componentName,
            String owner, Instant openedAt, String subject, String status, String outcome) {}
}
