package dev.fenster.notification.meeting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * When a weekly meeting takes place next. Its wall-clock time stays over a change of the clocks. In the night in which its hour
 * does
 * not exist it begins later by the missing hour; in the night in which its hour comes twice it begins the first time.
 */
public final class NextOccurrencePolicy {
    private NextOccurrencePolicy() {}

    /** @return the first occurrence at or after {@code now} */
    public static ZonedDateTime next(DayOfWeek dayOfWeek, LocalTime time, ZoneId zone, Instant now) {
        var candidate = on(now.atZone(zone).toLocalDate().with(TemporalAdjusters.nextOrSame(dayOfWeek)), time, zone);
        return candidate.toInstant().isBefore(now) ? on(candidate.toLocalDate().plusWeeks(1), time, zone) : candidate;
    }

    /** @return the meeting of this local day */
    public static ZonedDateTime on(LocalDate day, LocalTime time, ZoneId zone) {
        return ZonedDateTime.of(day, time, zone).withEarlierOffsetAtOverlap();
    }
}
