package dev.fenster.local.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The thirty days that are told, up to and without {@code until}. */
record Month(Instant until, ZoneId zone) {

    private static final int DAYS = 30;

    Instant from() {
        return until.atZone(zone).minusDays(DAYS).toInstant();
    }

    boolean contains(Instant moment) {
        return !moment.isBefore(from()) && moment.isBefore(until);
    }

    List<LocalDate> days() {
        LocalDate first = LocalDate.ofInstant(from(), zone);
        return first.datesUntil(LocalDate.ofInstant(until, zone).plusDays(1)).toList();
    }

    /** The last such weekday that lies at least so many days back; columns weekday, daysBefore, time. */
    Instant moment(Map<String, String> row) {
        LocalDate latest = LocalDate.ofInstant(until, zone).minusDays(Long.parseLong(row.get("daysBefore")));
        DayOfWeek weekday = DayOfWeek.valueOf(row.get("weekday").toUpperCase(Locale.ROOT));
        return latest.with(TemporalAdjusters.previousOrSame(weekday)).atTime(LocalTime.parse(row.get("time")))
                .atZone(zone).toInstant();
    }
}
