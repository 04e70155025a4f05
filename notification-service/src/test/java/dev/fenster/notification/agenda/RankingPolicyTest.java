package dev.fenster.notification.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.fenster.notification.agenda.Agenda.Change;
import dev.fenster.notification.agenda.Agenda.ComponentFigures;
import dev.fenster.notification.agenda.Agenda.Highlights;
import dev.fenster.notification.agenda.Agenda.LongestWait;
import dev.fenster.notification.agenda.Agenda.Wait;

class RankingPolicyTest {
    @Test
    void mostTicketsComeFirstAndOfEqualsTheOneThatGrewMore() {
        var components = List.of(component("steady", 5, 5, 0), component("grown", 5, 1, 0), component("big", 9, 20, 0));

        assertThat(RankingPolicy.byTickets(components)).extracting(ComponentFigures::component).containsExactly("big", "grown",
                "steady");
    }

    @Test
    void theLongestWaitComesFirstAndWhoNeverWaitedIsLeftOut() {
        var components = List.of(component("short", 9, 0, 60), component("none", 5, 0, 0), component("long", 1, 0, 3600));

        assertThat(RankingPolicy.byWait(components)).extracting(LongestWait::component).containsExactly("long", "short");
    }

    @Test
    void whatStandsOutIsNamed() {
        var components = List.of(component("big", 20, 19, 60), component("rising", 9, 2, 0), component("falling", 3, 12, 7200));

        assertThat(RankingPolicy.highlights(components)).isEqualTo(new Highlights("big", "rising", "falling", "falling"));
    }

    @Test
    void aChangeOfTwoTicketsIsNotWorthAWord() {
        var components = List.of(component("one", 4, 2, 0), component("other", 2, 4, 0));

        assertThat(RankingPolicy.highlights(components)).isEqualTo(new Highlights("one", null, null, null));
    }

    private static ComponentFigures component(String key, int tickets, int before, long wait) {
        var waits = wait == 0 ? List.<Wait>of() : List.of(new Wait(UUID.randomUUID(), Instant.EPOCH, null, wait, true));
        return new ComponentFigures(key, null, null, tickets, before, Change.of(tickets, before), 0, tickets, waits, List.of());
    }
}
