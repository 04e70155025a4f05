package dev.fenster.intake.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.fenster.intake.ticket.Attachment;

/** The payload of all lifecycle types but help_sought, described by contracts/ticket.*.v1.schema.json. Absent fields are null. */
record LifecycleEvent(UUID ticketId, UUID eventId, String source, String externalId, Instant occurredAt,
        LifecycleRequest.Actor actor, @JsonProperty("public") Boolean isPublic, String text, List<Attachment> attachments,
        Status status, LifecycleRequest.Destination to, LifecycleRequest.Rating rating, String answerId) {

    static LifecycleEvent of(LifecycleRequest request, UUID eventId, Instant occurredAt) {
        return new LifecycleEvent(request.reference().ticketId(), eventId, request.reference().source(),
                request.reference().externalId(), occurredAt, request.actor(), request.isPublic(), request.text(),
                request.attachments(), request.status(), request.destination(), request.rating(), request.answerId());
    }
}
