package dev.fenster.routing.escalation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fenster.routing.catalogue.EscalationStep;
import dev.fenster.routing.publishing.OutboxEvents;
import dev.fenster.routing.workflow.Terms;

/** Tells of deadlines and of their steps. */
@ApplicationScoped
class DeadlineEvents {
    private final ObjectMapper json;

    DeadlineEvents(ObjectMapper json) {
        this.json = json;
    }

    DeadlineSet set(Deadline deadline, Terms terms, String explanation) {
        return new DeadlineSet(DeadlineIds.of(deadline), deadline.kind().toString(), deadline.dueAt(),
                deadline.promised().toString(), terms.workflow().key(), area(terms), explanation);
    }

    /** The first deadline of a ticket is told with its decision. */
    boolean isWorthTelling(DeadlinePolicy.Change change) {
        return change.cause().kind() != MoveKind.OPENED;
    }

    OutboxEvents.Event changed(DeadlinePolicy.Change change, Terms terms) {
        var deadline = change.deadline();
        var cause = change.cause();
        var id = DeadlineIds.of(deadline);
        var changed = new DeadlineChanged(DeadlineIds.change(id, deadline.state(), cause.eventId()), cause.ticketId(), id,
                deadline.kind(), deadline.state(), cause.at(), cause.eventId(), deadline.startedAt(), deadline.dueAt(),
                deadline.promised().toString(), deadline.spent().toString(), terms.workflow().key(), area(terms),
                change.reason(), terms.revision());
        return event(cause.ticketId(), changed.changeId(), cause.at(), DeadlineChanged.TYPE, changed);
    }

    OutboxEvents.Event escalated(DeadlineTable.Claimed claimed, EscalationStep step, RouteEscalated.Asked ask, Terms terms,
            Instant now) {
        var row = claimed.row();
        var deadline = row.deadline();
        var number = row.stepsDone() + 1;
        var escalated = new RouteEscalated(DeadlineIds.step(row.deadlineId(), number), row.ticketId(), row.deadlineId(),
                deadline.kind(), number, step.when(), row.nextAt(), now.truncatedTo(ChronoUnit.MILLIS), deadline.startedAt(),
                deadline.dueAt(), deadline.promised().toString(), ask, terms.workflow().key(), area(terms), claimed.component(),
                reason(deadline, step, terms), terms.revision());
        return event(row.ticketId(), escalated.escalationId(), escalated.escalatedAt(), RouteEscalated.TYPE, escalated);
    }

    private static String reason(Deadline deadline, EscalationStep step, Terms terms) {
        return "A customer has been waiting for the " + deadline.kind().words() + " since " + deadline.startedAt() + "; "
                + deadline.promised() + " of business time were promised, until " + deadline.dueAt() + ". Workflow "
                + terms.workflow().key() + " asks for help at \"" + step.when() + "\".";
    }

    private static String area(Terms terms) {
        return terms.area() == null ? null : terms.area().key();
    }

    private OutboxEvents.Event event(UUID ticketId, UUID id, Instant time, String type, Object payload) {
        try {
            return new OutboxEvents.Event(ticketId, id, time, type, json.writeValueAsBytes(payload));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event is always JSON", e);
        }
    }
}
