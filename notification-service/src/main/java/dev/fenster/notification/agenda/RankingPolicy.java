package dev.fenster.notification.agenda;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.fenster.notification.agenda.Agenda.ComponentFigures;
import dev.fenster.notification.agenda.Agenda.Highlights;
import dev.fenster.notification.agenda.Agenda.LongestWait;

/**
 * In which order components come to the table. By tickets: most first; of equals the one that grew more, then by key. By wait:
 * the
 * one whose customer waited longest first. What stands out by change is at least three tickets more or fewer.
 */
final class RankingPolicy {
    private static final int WORTH_A_WORD = 3;
    private static final Comparator<ComponentFigures> MOST_TICKETS = Comparator.comparingInt(ComponentFigures::tickets)
            .reversed()
            .thenComparing(Comparator.comparingInt(RankingPolicy::growth).reversed())
            .thenComparing(ComponentFigures::component);
    private static final Comparator<LongestWait> LONGEST_WAIT = Comparator
            .comparingLong((LongestWait line) -> line.longest().waitSeconds()).reversed().thenComparing(LongestWait::component);

    private RankingPolicy() {}

    static List<ComponentFigures> byTickets(List<ComponentFigures> components) {
        return components.stream().sorted(MOST_TICKETS).toList();
    }

    static List<LongestWait> byWait(List<ComponentFigures> components) {
        return components.stream().filter(component -> !component.longestWaits().isEmpty())
                .map(component -> new LongestWait(component.component(), component.componentName(), component.owner(),
                        component.longestWaits().get(0)))
                .sorted(LONGEST_WAIT).toList();
    }

    static Highlights highlights(List<ComponentFigures> components) {
        var most = byTickets(components).stream().filter(component -> component.tickets() > 0).findFirst();
        var rise = components.stream().filter(component -> growth(component) >= WORTH_A_WORD)
                .max(Comparator.comparingInt(RankingPolicy::growth).thenComparing(MOST_TICKETS.reversed()));
        var fall = components.stream().filter(component -> growth(component) <= -WORTH_A_WORD)
                .min(Comparator.comparingInt(RankingPolicy::growth).thenComparing(MOST_TICKETS));
        var wait = byWait(components).stream().findFirst();
        return new Highlights(key(most), key(rise), key(fall), wait.map(LongestWait::component).orElse(null));
    }

    private static String key(Optional<ComponentFigures> component) {
        return component.map(ComponentFigures::component).orElse(null);
    }

    private static int growth(ComponentFigures component) {
        return component.change().absolute();
    }
}
