package dev.fenster.intake.ticket;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.fenster.intake.privacy.CustomerIdentity;

/**
 * A customer's ticket as a source tells it, checked. All but the reference, the channel and either text or subject may be null.
 *
 * @param occurredAt
 *        when the customer turned to the company; null means now
 * @param component
 *        the key of a component, when the source knows it already
 * @param team
 *        that has it first
 * @param session
 *        hash of the customer's session on the help pages
 */
record TicketRequest(TicketReference reference, Channel channel, Instant occurredAt, String subject, String text,
        String language,
        Customer customer, String product, String productVersion, String component, Priority priority, List<String> tags,
        Call call, List<Attachment> attachments,
        OpenedBy openedBy, String team, String session) {

    /** What a ticket tells of its customer once the identifiers are gone. */
    record Customer(List<CustomerIdentity> identities, String segment, BigDecimal value, Channel preferredChannel) {
        boolean saysNothing() {
            return identities == null && segment == null && value == null && preferredChannel == null;
        }
    }

    /** The times of a call or chat, in this order. */
    @Schema(description = "The times of a call or chat, in this order.")
    record Call(Instant queuedAt, Instant answeredAt, Instant endedAt, Boolean abandoned) {
        boolean saysNothing() {
            return queuedAt == null && answeredAt == null && endedAt == null && abandoned == null;
        }
    }
}
