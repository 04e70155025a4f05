package dev.fenster.notification.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.fenster.notification.agenda.Agenda.Change;
import dev.fenster.notification.agenda.Agenda.Wait;
import dev.fenster.notification.signal.ComponentDay;

class ComponentWeekTest {
    private static final Instant AS_OF = Instant.parse("2026-11-04T09:00:00Z");
    private static final UUID TICKET = UUID.fromString("98c28586-7bb8-5e0c-b9dc-562c646aaa5a");

    @Test
    void daysAreAddedUpAndComparedWithTheWeekBefore() {
        var week = ComponentWeek.of(List.of(day(4, 3, 2), day(3, 4, 4)), List.of(day(1, 5, 5)), AS_OF);

        assertThat(week.tickets()).isEqualTo(7);
        assertThat(week.answered()).isEqualTo(6);
        assertThat(week.unanswered()).isEqualTo(1);
        assertThat(week.change()).isEqualTo(new Change(2, 40.0));
    }

    @Test
    void withoutTicketsBeforeThereIsNoPercentage() {
        var week = ComponentWeek.of(List.of(day(4, 3, 2)), List.of(), AS_OF);

        assertThat(week.change()).isEqualTo(new Change(3, null));
    }

    @Test
    void aWaitThatGoesOnIsCountedToThisMoment() {
        var answered = new ComponentDay.Wait(TICKET, AS_OF.minusSeconds(9000), AS_OF.minusSeconds(5400), 3600L);
        var open = new ComponentDay.Wait(TICKET, AS_OF.minusSeconds(7200), null, null);

        var week = ComponentWeek.of(List.of(waiting(3, answered), waiting(4, open)), List.of(), AS_OF);

        assertThat(week.longestWaits()).extracting(Wait::waitSeconds).containsExactly(7200L, 3600L);
        assertThat(week.longestWaits()).extracting(Wait::stillWaiting).containsExactly(true, false);
    }

    @Test
    void twoDifferentQuotesAreTakenNewestFirst() {
        var week = ComponentWeek.of(List.of(saying(4, "new", "new"), saying(3, "old", "older")), List.of(), AS_OF);

        assertThat(week.quotes()).extracting(Agenda.Quote::text).containsExactly("new", "old");
    }

    private static ComponentDay day(int day, int tickets, int answered) {
        return new ComponentDay("printing", "Printing", null, LocalDate.of(2026, 11, day), "Europe/Berlin", 1L, tickets,
                answered, null,
                null);
    }

    private static ComponentDay waiting(int day, ComponentDay.Wait wait) {
        return new ComponentDay("printing", "Printing", null, LocalDate.of(2026, 11, day), "Europe/Berlin", 1L, 1, 0,
                List.of(wait), null);
    }

    private static ComponentDay saying(int day, String... texts) {
        var quotes = List.of(texts).stream().map(text -> new ComponentDay.Quote(TICKET, "en", text)).toList();
        return new ComponentDay("printing", "Printing", null, LocalDate.of(2026, 11, day), "Europe/Berlin", 1L, 1, 0, null,
                quotes);
    }
}
