package dev.fenster.intake.ticket;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

import dev.fenster.intake.publishing.CloudEvent;
import dev.fenster.intake.publishing.EventPublisher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Publishes an event, then counts and notes it: fenster_intake_accepted_total{type}, and a line with the ticket's id.
 */
@Singleton
public class Acceptance {
    private static final Logger LOG = Logger.getLogger(Acceptance.class);
    private static final String TICKET_ID = "ticketId";

    private final EventPublisher publisher;
    private final MeterRegistry registry;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    Acceptance(EventPublisher publisher, MeterRegistry registry) {
        this.publisher = publisher;
        this.registry = registry;
    }

    /** @return completed when the event is safe, failed with a 503 when it may not be */
    public CompletionStage<Accepted> of(CloudEvent event) {
        return publisher.publish(event).thenApply(safe -> {
            note(event);
            return new Accepted(event.ticketId(), event.id());
        });
    }

    private void note(CloudEvent event) {
        counters.computeIfAbsent(event.type(), type -> registry.counter("fenster.intake.accepted", "type", type)).increment();
        if (event.ticketId() != null) {
            MDC.put(TICKET_ID, event.ticketId());
        }
        LOG.infof("Accepted %s %s", event.type(), event.id());
        MDC.remove(TICKET_ID);
    }
}
