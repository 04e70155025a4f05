package dev.fenster.intake.problem;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts refused requests by reason: fenster_intake_rejected_total{reason}. */
@ApplicationScoped
public class Rejections {
    private final MeterRegistry registry;
    private final Map<Integer, Counter> counters = new ConcurrentHashMap<>();

    Rejections(MeterRegistry registry) {
        this.registry = registry;
    }

    public void count(int status) {
        counters.computeIfAbsent(status, each -> registry.counter("fenster.intake.rejected", "reason", reason(each)))
                .increment();
    }

    private static String reason(int status) {
        return switch (status) {
            case 400 -> "invalid";
            case 401 -> "no_credential";
            case 403 -> "forbidden";
            case 404, 405 -> "no_such_endpoint";
            case 408 -> "too_slow";
            case 413 -> "too_large";
            case 415 -> "media_type";
            case 429 -> "too_many";
            case 503 -> "unavailable";
            default -> status < 500 ? "other" : "internal_error";
        };
    }
}
