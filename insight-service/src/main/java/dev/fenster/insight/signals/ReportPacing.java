package dev.fenster.insight.signals;

import java.time.Duration;
import java.time.Instant;

/**
 * When component-days are reported: at once where figures stand still, and while they change at most a tenth of the time, so
 * that in a great load the reports do not take the time of those who count.
 */
final class ReportPacing {
    private static final int REST = 9;

    private Instant rested = Instant.MIN;
    private long newestMark;

    /**
     * @param newest
     *        the newest mark, or 0 where there is none
     */
    boolean isDue(long newest, Instant now) {
        boolean standStill = newest == newestMark;
        newestMark = newest;
        return standStill || !now.isBefore(rested);
    }

    void reported(Instant begin, Instant end) {
        rested = end.plus(Duration.between(begin, end).multipliedBy(REST));
    }
}
