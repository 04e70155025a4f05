package dev.fenster.intake.ticket;

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

/** Checks a ticket, makes it an event and publishes it. */
@Singleton
public class TicketService {
    /** Characters of the longest text. */
    public static final int TEXT_LIMIT = TicketRequestReader.TEXT_LIMIT;
    /** Characters of the longest subject. */
    public static final int SUBJECT_LIMIT = TicketRequestReader.SUBJECT_LIMIT;

    private final Clock clock;
    private final TicketRequestReader reader;
    private final Acceptance acceptance;

    TicketService(Clock clock, TicketRequestReader reader, Acceptance acceptance) {
        this.clock = clock;
        this.reader = reader;
        this.acceptance = acceptance;
    }

    /**
     * @param idempotencyKey
     *        stands in for an externalId; may be null
     * @return completed when the event is safe
     * @throws ProblemException
     *         when {@link TicketRequestReader} refuses it
     */
    CompletionStage<Accepted> open(ObjectNode body, CallerSources sources, String idempotencyKey) {
        return acceptance.of(event(body, sources, idempotencyKey));
    }

    /**
     * As {@link #open}, but without publishing.
     */
    public CloudEvent event(ObjectNode body, CallerSources sources, String idempotencyKey) {
        return event(reader.read(body, sources, idempotencyKey));
    }

    private CloudEvent event(TicketRequest request) {
        var occurredAt = Optional.ofNullable(request.occurredAt())
                .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MICROS));
        var content = TicketOpened.of(request);
        var eventId = eventId(content, request.occurredAt());
        return CloudEvent.ofTicket(eventId, TicketOpened.TYPE, content.source(), occurredAt, content.ticketId(),
                EventJson.bytes(content.as(eventId, occurredAt)));
    }

    /** From what the source said, not from when it arrived: said again it is the same event, said differently a correction. */
    private static UUID eventId(TicketOpened content, Instant occurredAt) {
        var time = occurredAt == null ? "" : occurredAt.toString();
        return EventIds.event(content.ticketId(), TicketOpened.TYPE, time, EventJson.contentHash(content));
    }
}
