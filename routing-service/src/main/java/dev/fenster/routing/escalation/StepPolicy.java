package dev.fenster.routing.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When the next step of a deadline is to be taken. */
final class StepPolicy {
    /**
     * @param number
     *        how many steps come before it
     */
    record Next(int number, Instant at) {}

    /**
     * @param steps
     *        after how much business time of waiting each is to be taken, in their order
     * @param done
     *        how many were taken or left out
     * @return empty when the deadline does not run, or no step is left
     */
    Optional<Next> next(Deadline deadline, List<Duration> steps, int done, DeadlinePolicy.WorkingTime time) {
        if (deadline.runningSince() == null || done >= steps.size()) {
            return Optional.empty();
        }
        var left = steps.get(done).minus(deadline.spent());
        return Optional.of(new Next(done, left.isNegative()
                ? deadline.runningSince()
                : time.add(deadline.runningSince(), left)));
    }

    /**
     * Leaves out what lay behind when Fenster was told: whoever hands in the tickets of last month does not want to be called.
     *
     * @param grace
     *        what lay behind for a shorter time is taken all the same
     */
    Optional<Next> nextAfterTold(Deadline deadline, List<Duration> steps, int done, DeadlinePolicy.WorkingTime time,
            Duration grace) {
        var next = next(deadline, steps, done, time);
        while (next.isPresent() && next.get().at().isBefore(deadline.knownAt().minus(grace))) {
            next = next(deadline, steps, next.get().number() + 1, time);
        }
        return next;
    }
}
