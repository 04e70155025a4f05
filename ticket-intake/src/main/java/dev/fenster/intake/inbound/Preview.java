package dev.fenster.intake.inbound;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;

import dev.fenster.intake.inbound.InboundAnswer.Ignored;

/**
 * What a request would come to.
 *
 * @param events
 *        as they would be published
 * @param ignored
 *        what would be left out and why
 * @param unreadFields
 *        of the body, which the mapping did not look at, e.g. {@code body.conversation.inbox_id}
 * @param answer
 *        what the vendor would hear instead of Fenster's own answer; left out when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Preview(List<PreviewedEvent> events, List<Ignored> ignored, List<String> unreadFields, JsonNode answer) {

    /**
     * @param payload
     *        the event's JSON
     */
    record PreviewedEvent(String type, @JsonRawValue @Schema(implementation = Object.class) String payload) {}
}
