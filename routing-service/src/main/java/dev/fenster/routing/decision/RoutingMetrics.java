package dev.fenster.routing.decision;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;

/** Counts decisions by outcome. */
@Startup
@ApplicationScoped
class RoutingMetrics {
    private final Counter routed;
    private final Counter unrouted;

    RoutingMetrics(MeterRegistry registry) {
        routed = registry.counter("fenster.routing.routed");
        unrouted = registry.counter("fenster.routing.unrouted");
    }

    void count(List<RouteDecided> decisions) {
        decisions.forEach(decision -> (decision.outcome() == Decision.Outcome.ROUTED ? routed : unrouted).increment());
    }
}
