package dev.fenster.intake.limit;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Singleton;

import dev.fenster.intake.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;

/** What this instance can have under way at once: fenster_intake_requests_in_flight and fenster_intake_body_bytes. */
@Singleton
class Capacity {
    private final int mostRequests;
    private final long mostBytes;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    Capacity(LimitsConfig config, MeterRegistry registry) {
        mostRequests = config.requestsInFlight();
        mostBytes = config.bodyMemory().asLongValue();
        registry.gauge("fenster.intake.requests.in.flight", requests);
        registry.gauge("fenster.intake.body.bytes", bytes);
    }

    boolean enter() {
        if (requests.incrementAndGet() <= mostRequests) {
            return true;
        }
        requests.decrementAndGet();
        return false;
    }

    void leave() {
        requests.decrementAndGet();
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
