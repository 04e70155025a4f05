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

    /** @return what the source said, without an id of the event and a time */
    static TicketOpened of(TicketRequest request) {
        return new TicketOpened(request.reference().ticketId(), null, request.reference().source(),
                request.reference().externalId(), request.channel(), null, request.subject(), request.text(),
                request.language(), request.product(), request.productVersion(), request.component(), request.priority(),
                request.tags(), request.customer(), request.call(), request.attachments(), request.openedBy(), request.team(),
                request.session());
    }

    TicketOpened as(UUID id, Instant time) {
        return new TicketOpened(ticketId, id, source, externalId, channel, time, subject, text, language, product,
                productVersion, component, priority, tags, customer, call, attachments, openedBy, team, session);
    }
}
