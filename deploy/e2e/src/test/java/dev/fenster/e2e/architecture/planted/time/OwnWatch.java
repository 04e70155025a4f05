package dev.fenster.e2e.architecture.planted.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;

/** Breaks: time comes from a clock, in one way a method. */
class OwnWatch {
    Instant instant() {
        return Instant.now();
    }

    LocalDate dayInZone() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    Supplier<OffsetDateTime> reference() {
        return OffsetDateTime::now;
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Date date() {
        return new Date();
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    Instant allowed(Clock clock) {
        return Instant.now(clock);
    }
}
