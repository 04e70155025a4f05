package dev.fenster.intake.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.access.CallerSources;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.publishing.CloudEvent;
import dev.fenster.intake.publishing.EventIds;
import dev.fenster.intake.publishing.EventJson;
import dev.fenster.intake.ticket.Acceptance;
import dev.fenster.intake.ticket.Accepted;

/** Checks what happened to a ticket, makes it an event and publishes it. */
@Singleton
public class LifecycleService {
    private final Clock clock;
    private final LifecycleRequestReader reader;
    private final Acceptance acceptance;

    LifecycleService(Clock clock, LifecycleRequestReader reader, Acceptance acceptance) {
        this.clock = clock;
        this.reader = reader;
        this.acceptance = acceptance;
    }

    /**
     * @return completed when the event is safe
     * @throws ProblemException
     *         when {@link LifecycleRequestReader} refuses it
     */
    CompletionStage<Accepted> add(ObjectNode body, CallerSources sources) {
        return acceptance.of(event(body, sources));
    }

    /** As {@link #add}, but without publishing. */
    public CloudEvent event(ObjectNode body, CallerSources sources) {
        return event(reader.read(body, sources));
    }

    private CloudEvent event(LifecycleRequest request) {
        var occurredAt = Optional.ofNullable(request.occurredAt())
                .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MICROS));
        var eventId = eventId(request);
        var payload = LifecycleEvent.of(request, eventId, occurredAt);
        return new CloudEvent(eventId, request.type().eventType(), payload.source(), occurredAt, payload.ticketId(),
                EventJson.bytes(payload));
    }

    /** The source's own id is the best; without one, what was said about when. */
    private static UUID eventId(LifecycleRequest request) {
        var ticketId = request.reference().ticketId();
        if (request.senderEventId() != null) {
            return EventIds.event(ticketId, request.senderEventId());
        }
        var occurredAt = Optional.ofNullable(request.occurredAt()).map(Instant::toString).orElse("");
        return EventIds.event(ticketId, request.type().eventType(), occurredAt,
                EventJson.contentHash(LifecycleEvent.of(request, null, null)));
    }
}
