package dev.fenster.intake.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fenster.intake.inbound.InboundAnswer.Ignored;
import dev.fenster.intake.publishing.CloudEvent;

/**
 * What a mapping's results came to.
 *
 * @param events
 *        to be published
 * @param answer
 *        what the vendor wants to hear instead of Fenster's own answer: JSON, or an XML document as string
 */
record Reading(List<CloudEvent> events, List<Ignored> ignored, Optional<JsonNode> answer) {

    static final class Collector {
        private final List<CloudEvent> events = new ArrayList<>();
        private final List<Ignored> ignored = new ArrayList<>();
        private JsonNode answer;

        void event(CloudEvent event) {
            events.add(event);
        }

        void ignored(String field, String reason) {
            ignored.add(new Ignored(field, reason));
        }

        void answer(JsonNode wanted) {
            answer = wanted;
        }

        Reading collected() {
            return new Reading(List.copyOf(events), List.copyOf(ignored), Optional.ofNullable(answer));
        }
    }
}
