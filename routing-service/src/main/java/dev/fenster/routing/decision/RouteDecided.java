package dev.fenster.routing.decision;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.uuid.Generators;

import dev.fenster.routing.escalation.DeadlineSet;

/** The event route.decided.v1. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RouteDecided(UUID decisionId, UUID ticketId, UUID eventId, Instant decidedAt, String product, String component,
        String componentName, Decision.OwnerReference owner, Decision.AnswerToGive answer, Decision.Outcome outcome,
        Decision.Reason reason, DeadlineSet deadline, long catalogueRevision) {

    static RouteDecided of(TicketOpened ticket, Decision decision, long catalogueRevision, Instant decidedAt) {
        var decisionId = Generators.nameBasedGenerator(ticket.eventId()).generate("catalogue " + catalogueRevision);
        return new RouteDecided(decisionId, ticket.ticketId(), ticket.eventId(), decidedAt, decision.product(),
                decision.component(),
                decision.componentName(), decision.owner(), decision.answer(), decision.outcome(), decision.reason(), null,
                catalogueRevision);
    }

    /**
     * @param set
     *        null when the ticket has its deadline already, or none
     */
    RouteDecided with(DeadlineSet set) {
        return new RouteDecided(decisionId, ticketId, eventId, decidedAt, product, component, componentName, owner, answer,
                outcome, reason, set, catalogueRevision);
    }
}
