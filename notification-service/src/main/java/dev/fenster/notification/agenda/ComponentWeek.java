package dev.fenster.notification.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

import dev.fenster.notification.agenda.Agenda.Change;
import dev.fenster.notification.agenda.Agenda.ComponentFigures;
import dev.fenster.notification.agenda.Agenda.Owner;
import dev.fenster.notification.agenda.Agenda.Quote;
import dev.fenster.notification.agenda.Agenda.Wait;
import dev.fenster.notification.signal.ComponentDay;

/** Adds the days of one component up. */
final class ComponentWeek {
    private static final int WAITS = 3;
    private static final int QUOTES = 2;

    private ComponentWeek() {}

    /**
     * @param days
     *        of the period, newest first
     * @param before
     *        the days that it is compared with, newest first; one of the two lists has a day
     */
    static ComponentFigures of(List<ComponentDay> days, List<ComponentDay> before, Instant asOf) {
        var newest = days.isEmpty() ? before.get(0) : days.get(0);
        int tickets = days.stream().mapToInt(ComponentDay::tickets).sum();
        int ticketsBefore = before.stream().mapToInt(ComponentDay::tickets).sum();
        int answered = days.stream().mapToInt(day -> Math.min(day.answered(), day.tickets())).sum();
        return new ComponentFigures(newest.component(), newest.componentName(), owner(newest), tickets, ticketsBefore,
                Change.of(tickets, ticketsBefore), answered, tickets - answered, waits(days, asOf), quotes(days));
    }

    private static Owner owner(ComponentDay day) {
        return day.owner() == null
                ? null
                : new Owner(day.owner().key(), Objects.requireNonNullElse(day.owner().name(), day.owner().key()));
    }

    private static List<Wait> waits(List<ComponentDay> days, Instant asOf) {
        return days.stream().flatMap(day -> day.longestWaits().stream()).map(wait -> wait(wait, asOf))
                .sorted(Comparator.comparingLong(Wait::waitSeconds).reversed().thenComparing(Wait::openedAt)).limit(WAITS)
                .toList();
    }

    private static Wait wait(ComponentDay.Wait wait, Instant asOf) {
        var until = wait.firstReplyAt() == null ? asOf : wait.firstReplyAt();
        var seconds = Math.max(0, Duration.between(wait.openedAt(), until).toSeconds());
        return new Wait(wait.ticketId(), wait.openedAt(), wait.firstReplyAt(), seconds, wait.firstReplyAt() == null);
    }

    private static List<Quote> quotes(List<ComponentDay> days) {
        var heard = new HashSet<String>();
        return days.stream().flatMap(day -> day.quotes().stream()).filter(quote -> heard.add(quote.text())).limit(QUOTES)
                .map(quote -> new Quote(quote.ticketId(), quote.language(), quote.text())).toList();
    }
}
