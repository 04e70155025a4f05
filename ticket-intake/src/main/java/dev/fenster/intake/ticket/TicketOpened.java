package dev.fenster.intake.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The payload of {@code ticket.opened.v1}; contracts/ticket.opened.v1.schema.json describes it. Absent fields are null. */
record TicketOpened(UUID ticketId, UUID eventId, String source, String externalId, Channel channel, Instant occurredAt,
        String subject, String text, String language, String product, String productVersion, String component,
        Priority priority,
        List<String> tags, TicketRequest.Customer customer, TicketRequest.Call call,
        List<Attachment> attachments, OpenedBy openedBy, String team, String session) {
    static final String TYPE = "ticket.opened.v1";

    static TicketOpened of(TicketRequest request, UUID eventId, Instant occurredAt) {
        return new TicketOpened(request.reference().ticketId(), eventId, request.reference().source(),
                request.reference().externalId(), request.channel(), occurredAt, request.subject(), request.text(),
                request.language(), request.product(), request.productVersion(), request.component(), request.priority(),
                request.tags(), request.customer(), request.call(), request.attachments(), request.openedBy(), request.team(),
                request.session());
    }
}
