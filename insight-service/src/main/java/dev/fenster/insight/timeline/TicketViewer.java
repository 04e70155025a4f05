package dev.fenster.insight.timeline;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.insight.timeline.TicketView.Score;
import dev.fenster.insight.timeline.TicketView.Stretch;

/** Shows a ticket from its events, by the same policy that its figures are counted by. */
@ApplicationScoped
class TicketViewer {
    private static final Set<String> SAID_ONCE = Set.of("ticketId", "eventId", "source", "externalId", "occurredAt");

    private final EventTable events;

    TicketViewer(EventTable events) {
        this.events = events;
    }

    /** @return empty for a ticket of which nobody told that it was opened, and for one that was erased */
    Optional<TicketView> view(UUID ticketId) throws SQLException {
        var all = events.ofTicketWithTexts(ticketId);
        return TimelinePolicy.of(all.stream().map(NewEvent::event).toList()).filter(timeline -> !timeline.erased())
                .map(timeline -> view(timeline, all));
    }

    private static TicketView view(Timeline timeline, List<NewEvent> events) {
        var row = new TicketRow(timeline);
        var facts = row.content();
        var content = find(events, timeline.content().eventId());
        var decision = timeline.decision() == null ? null : timeline.decision().facts();
        return new TicketView(timeline.ticketId(), facts.source(), facts.externalId(), row.channel(), content.subject(),
                content.text(), facts.language(), row.product(), facts.productVersion(), row.component(),
                decision == null ? null : decision.componentName(), row.priority(), json(content).get("tags"),
                timeline.openedAt(), facts.openedBy(), timeline.status(), timeline.abandoned(), timeline.firstReplyAt(),
                row.firstReplySeconds(), row.outcome(),
                decision == null ? null : decision(find(events, timeline.decision().eventId())), intervals(timeline),
                timeline.handOffs(), ratings(timeline), events.stream().map(TicketViewer::event).toList());
    }

    private static NewEvent find(List<NewEvent> events, UUID eventId) {
        return events.stream().filter(event -> event.event().eventId().equals(eventId)).findFirst().orElseThrow();
    }

    private static ObjectNode json(NewEvent event) {
        return EventFormat.readStored(event.facts(), ObjectNode.class);
    }

    private static JsonNode decision(NewEvent event) {
        return json(event).without(Set.of("ticketId", "eventId"));
    }

    private static JsonNode event(NewEvent event) {
        var shown = JsonNodeFactory.instance.objectNode().put("eventId", event.event().eventId().toString())
                .put("type", event.event().type().typeName()).put("occurredAt", event.event().occurredAt().toString());
        var facts = json(event);
        // Identities tell customers apart; shown to people they would say nothing.
        if (facts.get("customer") instanceof ObjectNode customer) {
            customer.remove("identities");
        }
        shown.setAll((ObjectNode) facts.without(SAID_ONCE));
        Optional.ofNullable(event.subject()).ifPresent(subject -> shown.put("subject", subject));
        Optional.ofNullable(event.text()).ifPresent(text -> shown.put("text", text));
        return shown;
    }

    private static List<Stretch> intervals(Timeline timeline) {
        var firstReply = stretch("first_reply", timeline.waitingSince(), timeline.firstReplyAt());
        var unsolved = timeline.unsolved().stream().map(one -> stretch("unsolved", one.from(), one.until()));
        return Stream.concat(Stream.of(firstReply), unsolved).toList();
    }

    private static Stretch stretch(String kind, Instant from, Instant until) {
        return new Stretch(kind, from, until, until == null ? null : Duration.between(from, until).toNanos() / 1e9);
    }

    private static List<Score> ratings(Timeline timeline) {
        return timeline.ratings().stream()
                .map(given -> new Score(given.at(), given.rating().kind(), given.rating().value())).toList();
    }
}
