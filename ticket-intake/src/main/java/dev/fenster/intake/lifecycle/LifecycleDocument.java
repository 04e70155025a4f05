package dev.fenster.intake.lifecycle;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.fenster.intake.ticket.Attachment;
import dev.fenster.intake.ticket.Channel;
import dev.fenster.intake.ticket.TicketReference;

/** The JSON of what happened to a ticket as OpenAPI describes it; {@link LifecycleRequestReader} reads it. */
@Schema(name = "TicketEvent", description = "What happened to a ticket. Unknown fields, and fields of another type, are refused.")
record LifecycleDocument(
        @Schema(maxLength = 64, description = "May be left out when the API key names exactly one.") String source,
        @Schema(maxLength = 200, description = "Required for all but help_sought.") String externalId,
        @Schema(maxLength = 1000, description = TicketReference.CONVERSATION) String conversation,
        @Schema(required = true) LifecycleType type,
        @Schema(description = "From 2000 to 24 hours from now; now when left out.") Instant occurredAt,
        @Schema(maxLength = 200, description = "The source's own id of the event; without it, the same type, time and content are the same event. A Message-ID is written mid:… and is the same event for all sources that share the conversation.") String eventId,
        ActorDocument actor,
        @JsonProperty("public") @Schema(description = "Whether the customer can see it; true for agent_replied when left out.") Boolean isPublic,
        To to, RatingDocument rating, @Schema(maxLength = LifecycleRequestReader.TEXT_LIMIT) String text,
        @Schema(maxItems = Attachment.MOST, description = "For customer_replied and agent_replied.") List<Attachment> attachments,
        @Schema(maxLength = 200, description = "For agent_replied: the answer or template that the reply was made from.") String answerId,
        @Schema(maxLength = 200, description = "For help_sought, required there: an opaque id of the customer's session. Hashed at once.") String session,
        @Schema(maxLength = 2000, description = "For help_sought: the help page.") String page,
        @Schema(maxLength = 500, description = "For help_sought: what was searched for. Page or search words are required.") String searchWords,
        @Schema(maxLength = 100, description = "For help_sought.") String product,
        @Schema(description = "For help_sought: ISO 639-1.", examples = "\"de\"") String language) {
    static final String EXAMPLE = """
            {
              "source": "hotline", "externalId": "C-1001", "type": "agent_replied", "occurredAt": "2026-11-02T09:05:00+01:00",
              "actor": { "kind": "agent", "id": "a7", "team": "first-level" }, "public": true,
              "text": "Bitte starten Sie den Druckdienst neu."
            }""";
    static final String HELP_SOUGHT_EXAMPLE = """
            {
              "source": "help-pages", "type": "help_sought", "session": "b51f2a7e-4c1c-4a08-9d53-0f2f1a3c9e11",
              "page": "/hilfe/bondruck", "searchWords": "Bon druckt nicht", "occurredAt": "2026-11-02T08:02:00+01:00"
            }""";
    static final String ERASED_EXAMPLE = """
            {"source": "hotline", "externalId": "C-1001", "type": "erased"}""";

    /** Who did it. */
    @Schema(name = "Actor")
    record ActorDocument(@Schema(required = true) ActorKind kind,
            @Schema(maxLength = 100, description = "Opaque, no e-mail address.") String id,
            @Schema(maxLength = 100) String team) {}

    /** Where the ticket goes. */
    @Schema(name = "Destination", description = "status for status_changed; at least one of the others for transferred.")
    record To(Status status, @Schema(maxLength = 100) String team, Channel channel, @Schema(maxLength = 100) String owner,
            @Schema(maxLength = 100) String department) {}

    /** What the customer said of the support. */
    @Schema(name = "Rating", description = "For rated: csat from 1 to 5, nps from 0 to 10, ces from 1 to 7.")
    record RatingDocument(@Schema(required = true) RatingKind kind, @Schema(required = true) Integer value) {}
}
