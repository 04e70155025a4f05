package dev.fenster.intake.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private final HelpSoughtReader helpReader;
    private final Acceptance acceptance;

    LifecycleService(Clock clock, LifecycleRequestReader reader, HelpSoughtReader helpReader, Acceptance acceptance) {
        this.clock = clock;
        this.reader = reader;
        this.helpReader = helpReader;
        this.acceptance = acceptance;
    }

    /**
     * @return completed when the event is safe
     * @throws ProblemException
     *         when {@link LifecycleRequestReader} or {@link HelpSoughtReader} refuses it
     */
    CompletionStage<Accepted> add(ObjectNode body, CallerSources sources) {
        return acceptance.of(event(body, sources));
    }

    /** As {@link #add}, but without publishing. */
    public CloudEvent event(ObjectNode body, CallerSources sources) {
        return HelpSoughtReader.reads(body) ? event(helpReader.read(body, sources)) : event(reader.read(body, sources));
    }

    private CloudEvent event(HelpSoughtRequest request) {
        var occurredAt = occurredAt(request.occurredAt());
        var subject = EventIds.session(request.session());
        var type = LifecycleType.HELP_SOUGHT.eventType();
        var eventId = request.senderEventId() == null
                ? eventId(subject, type, request.occurredAt(), HelpSought.of(request, null, null))
                : EventIds.event(subject, request.senderEventId());
        return new CloudEvent(eventId, type, request.source(), occurredAt, null, subject,
                EventJson.bytes(HelpSought.of(request, eventId, occurredAt)));
    }

    private CloudEvent event(LifecycleRequest request) {
        var occurredAt = occurredAt(request.occurredAt());
        var reference = request.reference();
        var eventId = request.senderEventId() == null
                ? eventId(reference.ticketId(), request.type().eventType(), request.occurredAt(),
                        LifecycleEvent.of(request, null, null))
                : reference.eventId(request.senderEventId());
        var payload = LifecycleEvent.of(request, eventId, occurredAt);
        return CloudEvent.ofTicket(eventId, request.type().eventType(), payload.source(), occurredAt, payload.ticketId(),
                EventJson.bytes(payload));
    }

    private Instant occurredAt(Instant given) {
        return given == null ? clock.instant().truncatedTo(ChronoUnit.MICROS) : given;
    }

    /** Without the source's own id of the event, which is the best, from what was said about when. */
    private static UUID eventId(UUID subject, String type, Instant occurredAt, Object content) {
        var time = occurredAt == null ? "" : occurredAt.toString();
        return EventIds.event(subject, type, time, EventJson.contentHash(content));
    }
}
