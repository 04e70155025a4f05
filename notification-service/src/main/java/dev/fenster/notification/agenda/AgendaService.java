package dev.fenster.notification.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import dev.fenster.notification.NotificationConfig;
import dev.fenster.notification.agenda.Agenda.Change;
import dev.fenster.notification.agenda.Agenda.ComponentFigures;
import dev.fenster.notification.agenda.Agenda.LongestWait;
import dev.fenster.notification.agenda.Agenda.MeetingReference;
import dev.fenster.notification.agenda.Agenda.Period;
import dev.fenster.notification.agenda.Agenda.Totals;
import dev.fenster.notification.meeting.WeeklyMeeting;
import dev.fenster.notification.signal.ComponentDay;
import dev.fenster.notification.signal.ComponentDays;

/** Puts agendas together from the reported days. */
@ApplicationScoped
class AgendaService {
    private final ComponentDays days;
    private final NotificationConfig config;
    private final Clock clock;

    AgendaService(ComponentDays days, NotificationConfig config, Clock clock) {
        this.days = days;
        this.config = config;
        this.clock = clock;
    }

    Agenda next(WeeklyMeeting meeting) {
        return at(meeting, meeting.next(clock.instant()));
    }

    Agenda at(WeeklyMeeting meeting, ZonedDateTime occurrence) {
        var asOf = clock.instant();
        var today = LocalDate.ofInstant(asOf, config.reportingTimezone());
        var period = AgendaPeriodPolicy.daysFor(occurrence.toLocalDate(), today);
        var figures = new ArrayList<ComponentFigures>();
        for (var component : byComponent(days.between(period.weekBefore().first(), period.last()))) {
            var now = component.stream().filter(day -> !day.day().isBefore(period.first())).toList();
            var before = component.stream().filter(day -> day.day().isBefore(period.first())).toList();
            figures.add(ComponentWeek.of(now, before, asOf));
        }
        figures.removeIf(component -> component.tickets() == 0 && component.ticketsBefore() == 0);
        var waits = RankingPolicy.byWait(figures);
        return new Agenda(new MeetingReference(meeting.id(), meeting.name(), meeting.zone().getId()), occurrence,
                period(period),
                period(period.weekBefore()), asOf, Agenda.Definitions.ALL, totals(figures, waits),
                RankingPolicy.highlights(figures),
                RankingPolicy.byTickets(figures), waits);
    }

    private static Iterable<List<ComponentDay>> byComponent(List<ComponentDay> newestFirst) {
        Map<String, List<ComponentDay>> components = new LinkedHashMap<>();
        newestFirst.forEach(day -> components.computeIfAbsent(day.component(), key -> new ArrayList<>()).add(day));
        return components.values();
    }

    private static Totals totals(List<ComponentFigures> components, List<LongestWait> waits) {
        int tickets = components.stream().mapToInt(ComponentFigures::tickets).sum();
        int before = components.stream().mapToInt(ComponentFigures::ticketsBefore).sum();
        int answered = components.stream().mapToInt(ComponentFigures::answered).sum();
        return new Totals(tickets, before, Change.of(tickets, before), answered, tickets - answered,
                waits.isEmpty() ? null : waits.get(0).longest().waitSeconds());
    }

    private Period period(AgendaPeriodPolicy.Days span) {
        return new Period(span.first(), span.last(), config.reportingTimezone().getId(), span.running());
    }
}
