package dev.fenster.insight.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fenster.insight.timeline.EventFacts.OpenedBy;
import dev.fenster.insight.timeline.EventFacts.RatingKind;
import dev.fenster.insight.timeline.Timeline.HandOff;

/**
 * A ticket with its timeline, as REST shows it; what is not known is left out.
 *
 * @param firstReplySeconds
 *        the customer's wait
 * @param outcome
 *        pending, routed or unrouted
 * @param decision
 *        the routing decision that holds, as route.decided.v1 or, corrected by a person, route.corrected.v1 tells it
 * @param events
 *        oldest first, each with type and what it told
 */
record TicketView(UUID ticketId, String source, String externalId, String channel, String subject, String text, String language,
        String product, String productVersion, String component, String componentName, String priority, JsonNode tags,
        Instant openedAt, OpenedBy openedBy, Status status, boolean abandoned, Instant firstReplyAt, Double firstReplySeconds,
        String outcome, JsonNode decision, List<Stretch> intervals, List<HandOff> handOffs, List<Score> ratings,
        List<JsonNode> events) {
    /**
     * @param kind
     *        first_reply or unsolved
     * @param until
     *        left out while it runs
     * @param seconds
     *        left out while it runs
     */
    record Stretch(String kind, Instant from, Instant until, Double seconds) {}

    record Score(Instant at, RatingKind kind, int value) {}
}
