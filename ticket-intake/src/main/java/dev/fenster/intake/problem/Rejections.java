package dev.fenster.intake.problem;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts refused requests by reason: fenster_intake_rejected_total{reason}. */
@ApplicationScoped
public class Rejections {
    private final MeterRegistry registry;

    Rejections(MeterRegistry registry) {
        this.registry = registry;
    }

    public void count(int status) {
        registry.counter("fenster.intake.rejected", "reason", reason(status)).increment();
    }

    private static String reason(int status) {
        return switch (status) {
            case 400 -> "invalid";
            case 401 -> "no_credential";
            case 403 -> "forbidden";
            case 404, 405 -> "no_such_endpoint";
            case 413 -> "too_large";
            case 415 -> "media_type";
            case 429 -> "too_many";
            case 503 -> "unavailable";
            default -> status < 500 ? "other" : "internal_error";
        };
    }
}
