package dev.fenster.routing.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import dev.fenster.routing.catalogue.EscalationStep;
import dev.fenster.routing.workflow.TermsTable;

/** The steps of a deadline in the order in which they are to be taken, and the time by which they are counted. */
record Steps(List<EscalationStep> inOrder, List<Duration> after, DeadlinePolicy.WorkingTime time) {
    static Steps of(TermsTable.Kept kept, Deadline deadline) {
        var steps = kept.terms().workflow().escalation().stream()
                .sorted(Comparator.comparing((EscalationStep step) -> step.after(deadline.promised()))).toList();
        return new Steps(steps, steps.stream().map(step -> step.after(deadline.promised())).toList(), workingTime(kept));
    }

    static DeadlinePolicy.WorkingTime workingTime(TermsTable.Kept kept) {
        return new DeadlinePolicy.WorkingTime() {
            @Override
            public Instant add(Instant start, Duration time) {
                return kept.time().add(start, time);
            }

            @Override
            public Duration between(Instant start, Instant end) {
                return kept.time().between(start, end);
            }
        };
    }
}
