package dev.fenster.insight.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Events of one ticket, recorded in the order in which they are told, all in one millisecond. */
final class Story {
    private static final UUID TICKET = new UUID(1, 1);

    private final Instant start;
    private final List<TicketEvent> events = new ArrayList<>();

    Story(Instant start) {
        this.start = start;
    }

    Story opened(String facts) {
        return openedAt(0, facts);
    }

    Story openedAt(int minute, String facts) {
        return after(minute, EventType.OPENED, facts);
    }

    /**
     * @param facts
     *        JSON in single quotes
     */
    Story after(int minutes, EventType type, String facts) {
        var number = events.size();
        events.add(new TicketEvent(new UUID(2, 1_000 - number), TICKET, type, start.plus(Duration.ofMinutes(minutes)),
                start, number, EventFormat.readStored(facts.replace('\'', '"'), EventFacts.class)));
        return this;
    }

    List<TicketEvent> events() {
        return events;
    }

    Timeline timeline() {
        return TimelinePolicy.of(events).orElseThrow();
    }
}
