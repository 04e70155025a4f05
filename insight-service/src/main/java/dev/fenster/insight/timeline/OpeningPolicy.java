package dev.fenster.insight.timeline;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which opening of a ticket holds. A source corrects its own: its last one holds, and counts at the time of its first. Sources
 * that share conversations may each tell of one: what the first to tell says holds, and counts at the earliest time that any of
 * them told first.
 */
final class OpeningPolicy {
    private OpeningPolicy() {}

    /**
     * @param ofOthers
     *        ids of the openings that the other sources told
     */
    record Opening(Instant openedAt, TicketEvent content, Set<UUID> ofOthers) {}

    /**
     * @param openings
     *        at least one, in the order in which they were recorded
     */
    static Opening of(List<TicketEvent> openings) {
        var source = openings.get(0).facts().source();
        var own = openings.stream().filter(opening -> Objects.equals(opening.facts().source(), source)).toList();
        var others = openings.stream().filter(opening -> !Objects.equals(opening.facts().source(), source))
                .map(TicketEvent::eventId).collect(Collectors.toSet());
        return new Opening(firstContact(openings), own.get(own.size() - 1), others);
    }

    private static Instant firstContact(List<TicketEvent> openings) {
        var firstOfSource = new HashMap<String, Instant>();
        openings.forEach(opening -> firstOfSource.putIfAbsent(opening.facts().source(), opening.occurredAt()));
        return firstOfSource.values().stream().min(Instant::compareTo).orElseThrow();
    }
}
