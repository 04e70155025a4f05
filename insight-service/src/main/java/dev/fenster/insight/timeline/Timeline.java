package dev.fenster.insight.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.fenster.insight.timeline.EventFacts.Rating;

/**
 * What became of a ticket, as its events tell it.
 *
 * @param openedAt
 *        when the customer turned to the company; corrections do not move it
 * @param waitingSince
 *        openedAt, or the moment when a caller joined the queue before it
 * @param content
 *        the ticket.opened event that holds: the last correction
 * @param firstReplyAt
 *        null until a person replied publicly
 * @param unsolved
 *        at least one interval, oldest first; only the last one can still run
 * @param decision
 *        the route.decided or route.corrected event that holds; null while there is none
 * @param erased
 *        whether it has to be forgotten: it counts, and is shown and listed nowhere
 */
record Timeline(UUID ticketId, Instant openedAt, Instant waitingSince, TicketEvent content, Instant firstReplyAt, Status status,
        List<Interval> unsolved, List<HandOff> handOffs, List<RatingGiven> ratings, boolean abandoned, TicketEvent decision,
        boolean erased) {
    /**
     * @param until
     *        null while it runs
     */
    record Interval(Instant from, Instant until) {
        boolean isRunning() {
            return until == null;
        }
    }

    /** What changed hands. */
    enum Hand {
        @JsonProperty("team")
        TEAM,
        @JsonProperty("channel")
        CHANNEL,
        @JsonProperty("owner")
        OWNER,
        @JsonProperty("department")
        DEPARTMENT
    }

    /**
     * @param from
     *        null where nobody said who had it before
     */
    record HandOff(Instant at, Hand field, String from, String to) {}

    record RatingGiven(Instant at, Rating rating) {}

    /** @return the customer's wait for the first reply; null while there is none */
    Duration firstReplyWait() {
        return firstReplyAt == null ? null : Duration.between(waitingSince, firstReplyAt);
    }
}
