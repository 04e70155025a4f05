package dev.fenster.insight.timeline;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.fenster.insight.InsightConfig;
import dev.fenster.insight.signals.ComponentDay;
import dev.fenster.insight.signals.ComponentDayMarks;
import dev.fenster.insight.timeline.TicketTable.Counted;

/**
 * Keeps the figures equal to the events. Events may come in any order, late and repeatedly, from several writers at once: what
 * is stored afterwards depends on nothing but the set of events.
 */
@ApplicationScoped
public class TimelineService {
    private final EventTable events;
    private final TicketTable tickets;
    private final ContentTable contents;
    private final NameTable names;
    private final RevisionTable revisions;
    private final ComponentDayMarks marks;
    private final ZoneId reportingZone;

    TimelineService(EventTable events, TicketTable tickets, ContentTable contents, NameTable names, RevisionTable revisions,
            ComponentDayMarks marks, InsightConfig config) {
        this.events = events;
        this.tickets = tickets;
        this.contents = contents;
        this.names = names;
        this.revisions = revisions;
        this.marks = marks;
        this.reportingZone = config.reportingTimezone();
    }

    /**
     * Stores the events and brings all that follows from them up to date, in one transaction.
     *
     * @param writer
     *        who writes; two that write at a time have different names
     * @throws SQLException
     *         when the database refuses or is gone; nothing is stored then
     */
    @Transactional(rollbackOn = Exception.class)
    public void store(String writer, List<NewEvent> batch) throws SQLException {
        var arrived = eachOnce(batch);
        var before = tickets.hold(arrived.stream().map(event -> event.event().ticketId()).collect(Collectors.toSet()));
        var changed = events.add(arrived);
        if (changed.isEmpty()) {
            return;
        }
        var happened = events.of(changed);
        var erased = erased(happened);
        if (!erased.isEmpty()) {
            events.forget(erased);
            contents.remove(erased);
        }
        var timelines = happened.values().stream().flatMap(all -> TimelinePolicy.of(all).stream()).toList();
        tickets.update(timelines.stream().map(TicketRow::new).toList());
        contents.put(contents(arrived, timelines.stream().filter(timeline -> !timeline.erased()).toList()));
        names.learn(decisions(timelines));
        mark(before, arrived, timelines);
        revisions.advance(writer);
    }

    private static Collection<NewEvent> eachOnce(List<NewEvent> batch) {
        return batch.stream().collect(Collectors.toMap(event -> event.event().eventId(), Function.identity(),
                (a, b) -> TicketEvent.AS_RECORDED.compare(b.event(), a.event()) < 0 ? b : a)).values();
    }

    /** Whatever comes after an erasure is forgotten too, the opening included. */
    private static Set<UUID> erased(Map<UUID, List<TicketEvent>> happened) {
        return happened.values().stream().flatMap(List::stream).filter(event -> event.type() == EventType.ERASED)
                .map(TicketEvent::ticketId).collect(Collectors.toSet());
    }

    private List<NewEvent> contents(Collection<NewEvent> arrived, List<Timeline> timelines) throws SQLException {
        var openings = arrived.stream().filter(event -> event.event().type() == EventType.OPENED).toList();
        var openedTickets = openings.stream().map(event -> event.event().ticketId()).collect(Collectors.toSet());
        var valid = timelines.stream().filter(timeline -> openedTickets.contains(timeline.ticketId()))
                .map(timeline -> timeline.content().eventId()).collect(Collectors.toCollection(HashSet::new));
        var contents = new ArrayList<>(openings.stream().filter(event -> valid.remove(event.event().eventId())).toList());
        contents.addAll(events.withTexts(valid));
        return contents;
    }

    private static List<EventFacts> decisions(List<Timeline> timelines) {
        return timelines.stream().filter(timeline -> timeline.decision() != null).map(timeline -> timeline.decision().facts())
                .toList();
    }

    private void mark(Map<UUID, Counted> before, Collection<NewEvent> arrived, List<Timeline> timelines) throws SQLException {
        var withContent = arrived.stream().map(NewEvent::event).filter(TimelineService::changesContent)
                .map(TicketEvent::ticketId).collect(Collectors.toSet());
        var days = new HashSet<ComponentDay>();
        for (var timeline : timelines) {
            var then = before.get(timeline.ticketId());
            var now = Counted.as(timeline);
            if (!now.equals(then) || withContent.contains(timeline.ticketId())) {
                Stream.of(then, now).filter(counted -> counted.openedAt() != null).map(this::day).forEach(days::add);
            }
        }
        if (!days.isEmpty()) {
            marks.add(days);
        }
    }

    private static boolean changesContent(TicketEvent event) {
        return event.type() == EventType.OPENED || event.type() == EventType.ERASED;
    }

    private ComponentDay day(Counted counted) {
        return ComponentDay.of(counted.component(), counted.openedAt(), reportingZone);
    }
}
