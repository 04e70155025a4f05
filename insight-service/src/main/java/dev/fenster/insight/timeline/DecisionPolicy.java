package dev.fenster.insight.timeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A person's correction holds, the latest of several. Without one, of several routing decisions, the one made with the newest catalogue
 * holds; of those, the latest. Decisions about an opening that does not hold, because another source told of the conversation first, do not
 * either.
 */
final class DecisionPolicy {
    private static final Comparator<TicketEvent> BY_CATALOGUE_AND_TIME = Comparator
            .comparing((TicketEvent decision) -> decision.facts().catalogueRevision()).thenComparing(TicketEvent.AS_HAPPENED);

    private DecisionPolicy() {}

    static Optional<TicketEvent> valid(Collection<TicketEvent> events, Set<UUID> openingsOfOthers) {
        var correction = events.stream().filter(event -> event.type() == EventType.CORRECTED).max(TicketEvent.AS_HAPPENED);
        return correction.isPresent() ? correction : decision(events, openingsOfOthers);
    }

    private static Optional<TicketEvent> decision(Collection<TicketEvent> events, Set<UUID> openingsOfOthers) {
        return events.stream().filter(event -> event.type() == EventType.DECIDED)
                .filter(decision -> !openingsOfOthers.contains(decision.facts().eventId())).max(BY_CATALOGUE_AND_TIME);
    }
}
