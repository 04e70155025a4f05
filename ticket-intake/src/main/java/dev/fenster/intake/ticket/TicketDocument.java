package dev.fenster.intake.ticket;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket's JSON as OpenAPI describes it; {@link TicketRequestReader} reads it. */
@Schema(name = "Ticket", description = "Either text or subject is required; externalId unless there is a header Idempotency-Key; "
        + "source unless the API key names exactly one. Unknown fields are refused.")
record TicketDocument(@Schema(maxLength = 64) String source, @Schema(maxLength = 200) String externalId,
        @Schema(maxLength = 1000, description = TicketReference.CONVERSATION) String conversation,
        @Schema(required = true) Channel channel,
        @Schema(description = "From 2000 to 24 hours from now; now when left out.") Instant occurredAt,
        @Schema(maxLength = 500) String subject, @Schema(maxLength = TicketRequestReader.TEXT_LIMIT) String text,
        @Schema(description = "ISO 639-1", examples = "\"de\"") String language, CustomerDocument customer,
        @Schema(maxLength = 100) String product, @Schema(maxLength = 100) String productVersion,
        @Schema(maxLength = 100, description = "Key of a component, when it is known already.") String component,
        Priority priority,
        @Schema(maxItems = 20) List<String> tags, TicketRequest.Call call,
        @Schema(maxItems = Attachment.MOST) List<Attachment> attachments,
        @Schema(description = "customer when left out") OpenedBy openedBy,
        @Schema(maxLength = 100, description = "The team that has it first.") String team,
        @Schema(maxLength = 200, description = "The customer's session on the help pages before, the same as in help_sought. Hashed at once.") String session) {
    static final String EXAMPLE = """
            {
              "source": "hotline", "externalId": "C-1001", "channel": "phone", "occurredAt": "2026-11-02T08:15:00+01:00",
              "subject": "Kasse druckt nicht", "text": "Seit dem Update druckt die Kasse keine Bons mehr.", "language": "de",
              "customer": { "phone": "+49 30 1234567", "account": "K-77", "segment": "enterprise", "value": 12000 },
              "product": "Kasse", "productVersion": "4.2.1", "priority": "high", "tags": ["update"],
              "call": { "queuedAt": "2026-11-02T08:14:10+01:00", "answeredAt": "2026-11-02T08:15:00+01:00" }
            }""";

    /** Identifiers are hashed at once and kept nowhere. */
    @Schema(name = "Customer", description = "Identifiers are hashed at once and kept nowhere.")
    record CustomerDocument(@Schema(maxLength = 320) String email, @Schema(maxLength = 50) String phone,
            @Schema(maxLength = 100) String handle, @Schema(maxLength = 200) String account,
            @Schema(maxLength = 100) String segment,
            BigDecimal value, Channel preferredChannel) {}
}
