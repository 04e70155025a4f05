package dev.fenster.intake.request;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

import org.jboss.logging.Logger;

/** The times that a request may name: from 2000 to a day from now, which leaves room for clocks that are wrong. */
public record TimeWindow(Instant from, Instant to) {
    private static final Logger LOG = Logger.getLogger(TimeWindow.class);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofHours(24);

    public static TimeWindow at(Clock clock) {
        return new TimeWindow(EARLIEST, clock.instant().plus(AHEAD));
    }

    /** @return the time to the microsecond, or null when the value is no RFC 3339 time */
    public static Instant parse(String value) {
        try {
            return OffsetDateTime.parse(value).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            // Without its message, which would quote the sender.
            LOG.tracef("No RFC 3339 time: %s", e.getClass());
            return null;
        }
    }

    boolean contains(Instant time) {
        return !time.isBefore(from) && !time.isAfter(to);
    }

    String description() {
        return "must lie between 2000-01-01T00:00:00Z and 24 hours from now; check the clock and the time zone.";
    }
}
