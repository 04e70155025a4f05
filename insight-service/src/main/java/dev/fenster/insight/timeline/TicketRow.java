package dev.fenster.insight.timeline;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.fenster.insight.timeline.EventFacts.RatingKind;
import dev.fenster.insight.timeline.Timeline.HandOff;
import dev.fenster.insight.timeline.Timeline.Interval;

/** A timeline as the columns that figures are counted from. */
record TicketRow(Timeline timeline) {
    UUID ticketId() {
        return timeline.ticketId();
    }

    Double firstReplySeconds() {
        var wait = timeline.firstReplyWait();
        return wait == null ? null : wait.toNanos() / 1e9;
    }

    /** @return the end of the last unsolved interval, {@code infinity} while it runs */
    String settledAt() {
        var last = timeline.unsolved().get(timeline.unsolved().size() - 1);
        return last.isRunning() ? "infinity" : last.until().toString();
    }

    /** @return from, until, from, until ... as PostgreSQL writes an array */
    String unsolved() {
        return timeline.unsolved().stream().flatMap(TicketRow::ends).map(Instant::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** @return how often the ticket was handed on; a change of team and owner at once is one hand-off */
    long handOffs() {
        return timeline.handOffs().stream().map(HandOff::at).distinct().count();
    }

    /** @return the last rating of this kind, null without one */
    Integer rating(RatingKind kind) {
        return timeline.ratings().stream().filter(given -> given.rating().kind() == kind).reduce((former, last) -> last)
                .map(given -> given.rating().value()).orElse(null);
    }

    String channel() {
        return lower(content().channel());
    }

    String priority() {
        return lower(content().priority());
    }

    String status() {
        return lower(timeline.status());
    }

    /** @return the catalogue's key where a decision names the product, else what the ticket said */
    String product() {
        return decision() != null && decision().product() != null ? decision().product() : content().product();
    }

    String component() {
        return decision() == null ? null : decision().component();
    }

    String owner() {
        return decision() == null || decision().owner() == null ? null : decision().owner().key();
    }

    String outcome() {
        return decision() == null ? "pending" : lower(decision().outcome());
    }

    EventFacts content() {
        return timeline.content().facts();
    }

    private EventFacts decision() {
        return timeline.decision() == null ? null : timeline.decision().facts();
    }

    private static Stream<Instant> ends(Interval interval) {
        return Stream.of(interval.from(), interval.until()).filter(end -> end != null);
    }

    static String lower(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
