package dev.fenster.insight.metrics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Where buckets begin. They follow the zone's clock: a day may have 23 or 25 hours. A week begins on Monday. */
final class BucketPolicy {
    private BucketPolicy() {}

    /**
     * @param from
     *        where the first bucket begins, even inside an hour, day, week or month
     * @param to
     *        the first moment after the last bucket
     * @param bucket
     *        null for one bucket over the whole time
     * @param most
     *        after so many and one more, the rest is left out
     * @return the first moment of each bucket
     */
    static List<Instant> starts(Instant from, Instant to, Bucket bucket, ZoneId zone, int most) {
        var starts = new ArrayList<Instant>();
        for (var start = from; start.isBefore(to) && starts.size() <= most; start = next(start, bucket, to, zone)) {
            starts.add(start);
        }
        return starts;
    }

    private static Instant next(Instant start, Bucket bucket, Instant to, ZoneId zone) {
        if (bucket == null) {
            return to;
        }
        var local = start.atZone(zone);
        return switch (bucket) {
            case HOUR -> nextHour(local);
            case DAY -> midnight(local.toLocalDate().plusDays(1), zone);
            case WEEK -> midnight(local.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY)), zone);
            case MONTH -> midnight(local.toLocalDate().with(TemporalAdjusters.firstDayOfNextMonth()), zone);
        };
    }

    private static Instant nextHour(ZonedDateTime local) {
        return local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
