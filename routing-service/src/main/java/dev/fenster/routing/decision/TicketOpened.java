package dev.fenster.routing.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What routing reads of ticket.opened.v1. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TicketOpened(UUID ticketId, UUID eventId, String source, String channel, String subject, String text, String language,
        String product, String productVersion, String component, List<String> tags, Customer customer, Instant occurredAt) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Customer(String segment) {}
}
