package dev.fenster.insight.selection;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jboss.logging.Logger;

/** How callers write a moment or a time zone. */
final class TimeParameter {
    static final String MOMENT_MESSAGE = "must be a date such as 2026-11-01, or a time with its offset such as 2026-11-01T08:00:00%2B01:00, from 1970 to 2199";
    static final String ZONE_MESSAGE = "must be an IANA time zone such as Europe/Berlin";
    private static final Logger LOG = Logger.getLogger(TimeParameter.class);
    private static final int DATE_LENGTH = 10;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private TimeParameter() {}

    /** @return empty for what is neither a date (its midnight in the zone is meant) nor a time with an offset */
    static Optional<Instant> moment(String text, ZoneId zone) {
        try {
            // A plus that the caller did not encode arrives as a blank.
            var moment = text.length() <= DATE_LENGTH
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant().truncatedTo(ChronoUnit.MICROS);
            return Optional.of(moment)
                    .filter(time -> !time.isBefore(EARLIEST.minus(1, ChronoUnit.DAYS)) && time.isBefore(LATEST));
        } catch (DateTimeException e) {
            LOG.debug("Not a time", e);
            return Optional.empty();
        }
    }

    static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            LOG.debug("Not a time zone", e);
            return Optional.empty();
        }
    }
}
