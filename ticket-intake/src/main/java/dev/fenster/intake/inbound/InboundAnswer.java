package dev.fenster.intake.inbound;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What was recognised in a source's request.
 *
 * @param kind
 *        of the source
 * @param events
 *        what was made of it; Kafka acknowledged all
 * @param ignored
 *        what was left out and why
 */
@Schema(name = "InboundAnswer", description = "What was recognised in the request.")
record InboundAnswer(String kind, List<Made> events, List<Ignored> ignored) {

    /**
     * One event.
     *
     * @param ticketId
     *        left out where there is no ticket yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Made(String type, UUID ticketId, UUID eventId) {}

    /**
     * @param field
     *        of the ticket, the event or the request; null where the whole is ignored
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ignored(String field, String reason) {}
}
