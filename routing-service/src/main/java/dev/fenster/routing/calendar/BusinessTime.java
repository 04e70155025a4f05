package dev.fenster.routing.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts time only while a team is there: not in breaks, not on holidays, not when it is closed. What begins while nobody is there
 * waits from the next opening.
 */
public final class BusinessTime {
    /** Every second counts. */
    public static final BusinessTime ALWAYS = new BusinessTime(ZoneOffset.UTC, OpeningHours.parse(OpeningHours.ALWAYS), null,
            Closures.parse(List.of()));
    private static final int LONGEST_SEARCH_DAYS = 3_660;
    private static final int KEPT_DAYS = 4_000;

    private final ZoneId zone;
    private final OpeningHours hours;
    private final Holidays holidays;
    private final Closures closures;
    private final Map<LocalDate, List<Opening>> days = new ConcurrentHashMap<>();

    /**
     * @param holidays
     *        null when the team knows none
     */
    public BusinessTime(ZoneId zone, OpeningHours hours, Holidays holidays, Closures closures) {
        this.zone = zone;
        this.hours = hours;
        this.holidays = holidays;
        this.closures = closures;
    }

    /**
     * @param start
     *        may lie outside of the opening hours
     * @param time
     *        business time, at least zero
     * @return the moment at which so much business time has passed; of several, the first; never before the team is there
     * @throws IllegalStateException
     *         when the team is not there long enough within ten years
     */
    public Instant add(Instant start, Duration time) {
        var left = time;
        var date = start.atZone(zone).toLocalDate();
        for (var day = 0; day < LONGEST_SEARCH_DAYS; day++) {
            for (var opening : openings(date.plusDays(day))) {
                var from = later(opening.from(), start);
                var here = from.isBefore(opening.to()) ? Duration.between(from, opening.to()) : Duration.ZERO;
                if (!here.isZero() && left.compareTo(here) <= 0) {
                    return from.plus(left);
                }
                left = left.minus(here);
            }
        }
        throw new IllegalStateException("The team is never there long enough after " + start + " for " + time);
    }

    /** @return the business time from start to end; zero when end is not after start */
    public Duration between(Instant start, Instant end) {
        var sum = Duration.ZERO;
        var last = end.atZone(zone).toLocalDate();
        for (var date = start.atZone(zone).toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
            for (var opening : openings(date)) {
                var from = later(opening.from(), start);
                var to = opening.to().isBefore(end) ? opening.to() : end;
                sum = from.isBefore(to) ? sum.plus(Duration.between(from, to)) : sum;
            }
        }
        return sum;
    }

    private List<Opening> openings(LocalDate date) {
        if (days.size() >= KEPT_DAYS) {
            days.clear();
        }
        return days.computeIfAbsent(date, this::look);
    }

    private List<Opening> look(LocalDate date) {
        var closed = closures.contain(date) || holidays != null && holidays.contain(date);
        return closed ? List.of() : hours.on(date, zone);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
