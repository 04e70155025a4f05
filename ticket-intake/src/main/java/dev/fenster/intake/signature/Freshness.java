package dev.fenster.intake.signature;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.jboss.logging.Logger;

/** Whether a time that a vendor signed is so near that nobody can have kept the request to send it again. */
final class Freshness {
    private static final Logger LOG = Logger.getLogger(Freshness.class);
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private Freshness() {}

    /**
     * @param time
     *        seconds or milliseconds since 1970, or RFC 3339
     */
    static Optional<String> refusal(String time, Instant now) {
        var signed = parse(time);
        if (signed.isEmpty()) {
            return Optional.of("The signed time is no time.");
        }
        return Duration.between(signed.get(), now).abs().compareTo(WINDOW) <= 0
                ? Optional.empty()
                : Optional.of("The request was signed more than 5 minutes ago or ahead; it may be a copy. Check both clocks.");
    }

    private static Optional<Instant> parse(String time) {
        try {
            if (time.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.of(time.length() > 11
                        ? Instant.ofEpochMilli(Long.parseLong(time))
                        : Instant.ofEpochSecond(Long.parseLong(time)));
            }
            return Optional.of(OffsetDateTime.parse(time).toInstant());
        } catch (DateTimeException | NumberFormatException e) {
            LOG.debugf("A signed time cannot be read: %s", e.getClass());
            return Optional.empty();
        }
    }
}
