package dev.fenster.insight.timeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Of several routing decisions, the one made with the newest catalogue holds; of those, the latest. */
final class DecisionPolicy {
    private static final Comparator<TicketEvent> BY_CATALOGUE_AND_TIME = Comparator
            .comparing((TicketEvent decision) -> decision.facts().catalogueRevision()).thenComparing(TicketEvent.AS_HAPPENED);

    private DecisionPolicy() {}

    static Optional<TicketEvent> valid(Collection<TicketEvent> events) {
        return events.stream().filter(event -> event.type() == EventType.DECIDED).max(BY_CATALOGUE_AND_TIME);
    }
}
