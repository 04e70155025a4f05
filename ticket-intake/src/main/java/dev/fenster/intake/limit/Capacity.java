package dev.fenster.intake.limit;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Singleton;

import dev.fenster.intake.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * What this instance can have under way at once: fenster_intake_requests_in_flight and fenster_intake_body_bytes. A burst finds
 * all places; each refusal takes one away and each answer brings one back, so that an eighth is left while more is refused than
 * answered.
 */
@Singleton
class Capacity {
    private static final int EIGHTH = 8;
    /** A request leaves twice: when it awaits its body, and when it was answered. */
    private static final int LEAVES_A_PLACE = 2;

    private final int mostRequests;
    private final int fewestRequests;
    private final long mostBytes;
    /** Counted in leaves. */
    private final AtomicInteger places;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    Capacity(LimitsConfig config, MeterRegistry registry) {
        mostRequests = config.requestsInFlight();
        fewestRequests = Math.max(1, mostRequests / EIGHTH);
        places = new AtomicInteger(mostRequests * LEAVES_A_PLACE);
        mostBytes = config.bodyMemory().asLongValue();
        registry.gauge("fenster.intake.requests.in.flight", requests);
        registry.gauge("fenster.intake.body.bytes", bytes);
    }

    boolean enter() {
        if (requests.incrementAndGet() * LEAVES_A_PLACE <= places.get()) {
            return true;
        }
        requests.decrementAndGet();
        places.updateAndGet(now -> Math.max(fewestRequests * LEAVES_A_PLACE, now - LEAVES_A_PLACE));
        return false;
    }

    void leave() {
        requests.decrementAndGet();
        places.updateAndGet(now -> Math.min(mostRequests * LEAVES_A_PLACE, now + 1));
    }

    boolean hold(long count) {
        if (bytes.addAndGet(count) <= mostBytes) {
            return true;
        }
        bytes.addAndGet(-count);
        return false;
    }

    void release(long count) {
        bytes.addAndGet(-count);
    }

    ProblemException full() {
        return ProblemException.unavailable("This instance answers as many requests as it can. Send this again soon.", null);
    }
}
