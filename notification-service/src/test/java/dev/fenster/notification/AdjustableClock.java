package dev.fenster.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.test.Mock;

/** The machine's clock until a test sets it; then it stands still. */
@Mock
@ApplicationScoped
public class AdjustableClock extends Clock {
    private volatile Instant set;

    public void set(String instant) {
        set = Instant.parse(instant);
    }

    public void reset() {
        set = null;
    }

    @Override
    public Instant instant() {
        return set == null ? Clock.systemUTC().instant() : set;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Only instants are asked for");
    }
}
