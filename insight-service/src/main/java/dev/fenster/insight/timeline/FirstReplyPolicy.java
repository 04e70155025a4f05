package dev.fenster.insight.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.fenster.insight.timeline.EventFacts.ActorKind;
import dev.fenster.insight.timeline.EventFacts.OpenedBy;

/**
 * When a customer first heard from a person of support: a public reply, or an answered call or chat. Bots and automatic
 * replies do not count. Where support opened the ticket, the opening is the first reply, and the one after it counts.
 */
final class FirstReplyPolicy {
    private FirstReplyPolicy() {}

    /**
     * @param waitingSince
     *        no reply is earlier: one that is told to be counts as immediate
     */
    static Optional<Instant> firstReply(Instant waitingSince, Instant openedAt, EventFacts opened, List<TicketEvent> events) {
        var openedBySupport = opened.openedBy() == OpenedBy.AGENT;
        var replies = events.stream().filter(FirstReplyPolicy::isReplyOfPerson).map(TicketEvent::occurredAt)
                .filter(at -> !openedBySupport || at.isAfter(openedAt));
        var pickedUp = events.stream().filter(FirstReplyPolicy::isPickedUpByPerson).map(TicketEvent::occurredAt);
        var answeredCall = opened.call() == null ? Stream.<Instant>empty() : Stream.ofNullable(opened.call().answeredAt());
        return Stream.of(replies, pickedUp, answeredCall).flatMap(times -> times).min(Comparator.naturalOrder())
                .map(at -> at.isBefore(waitingSince) ? waitingSince : at);
    }

    static boolean isReplyOfPerson(TicketEvent event) {
        return event.type() == EventType.AGENT_REPLIED && !Boolean.FALSE.equals(event.facts().isPublic()) && isByPerson(event);
    }

    static boolean isPickedUpByPerson(TicketEvent event) {
        return event.type() == EventType.ANSWERED && isByPerson(event);
    }

    private static boolean isByPerson(TicketEvent event) {
        var actor = event.facts().actor();
        return actor == null || actor.kind() == null || actor.kind() == ActorKind.AGENT;
    }
}
