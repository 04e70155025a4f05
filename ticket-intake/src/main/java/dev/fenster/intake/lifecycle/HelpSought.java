package dev.fenster.intake.lifecycle;

import java.time.Instant;
import java.util.UUID;

/** The payload of {@code ticket.help_sought.v1}; contracts/ticket.help_sought.v1.schema.json describes it. Absent fields are null. */
record HelpSought(UUID eventId, String source, String session, Instant occurredAt, String page, String searchWords,
        String product, String language) {

    static HelpSought of(HelpSoughtRequest request, UUID eventId, Instant occurredAt) {
        return new HelpSought(eventId, request.source(), request.session(), occurredAt, request.page(), request.searchWords(),
                request.product(), request.language());
    }
}
