package dev.fenster.insight.timeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.fenster.insight.timeline.EventFacts.Call;
import dev.fenster.insight.timeline.OpeningPolicy.Opening;
import dev.fenster.insight.timeline.Timeline.RatingGiven;

/** From the events of one ticket to what became of it. The order in which they came does not matter. */
final class TimelinePolicy {
    private TimelinePolicy() {}

    /** @return empty while nobody told that the ticket was opened */
    static Optional<Timeline> of(Collection<TicketEvent> events) {
        var openings = events.stream().filter(event -> event.type() == EventType.OPENED).sorted(TicketEvent.AS_RECORDED)
                .toList();
        if (openings.isEmpty()) {
            return Optional.empty();
        }
        var happened = events.stream().sorted(TicketEvent.AS_HAPPENED).toList();
        return Optional.of(timeline(OpeningPolicy.of(openings), happened));
    }

    private static Timeline timeline(Opening opening, List<TicketEvent> happened) {
        var openedAt = opening.openedAt();
        var content = opening.content();
        var call = content.facts().call();
        var waitingSince = call == null ? openedAt : earlier(openedAt, call.queuedAt());
        var firstReply = FirstReplyPolicy.firstReply(waitingSince, openedAt, content.facts(), happened);
        var solving = SolvingPolicy.of(openedAt, happened);
        return new Timeline(content.ticketId(), openedAt, waitingSince, content, firstReply.orElse(null), solving.status(),
                solving.unsolved(), HandOffPolicy.of(content.facts(), happened), ratings(happened),
                isAbandoned(call, happened), DecisionPolicy.valid(happened, opening.ofOthers()).orElse(null),
                happened.stream().anyMatch(event -> event.type() == EventType.ERASED));
    }

    private static Instant earlier(Instant openedAt, Instant queuedAt) {
        return queuedAt != null && queuedAt.isBefore(openedAt) ? queuedAt : openedAt;
    }

    private static List<RatingGiven> ratings(List<TicketEvent> happened) {
        return happened.stream().filter(event -> event.type() == EventType.RATED)
                .map(event -> new RatingGiven(event.occurredAt(), event.facts().rating())).toList();
    }

    private static boolean isAbandoned(Call call, List<TicketEvent> happened) {
        return call != null && Boolean.TRUE.equals(call.abandoned())
                || happened.stream().anyMatch(event -> event.type() == EventType.ABANDONED);
    }
}
