package dev.fenster.routing.decision;

import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

import dev.fenster.routing.learning.LearnedRoutes;
import dev.fenster.routing.learning.TicketTextTable;

/** Decides about tickets by the catalogue as it is now. */
@ApplicationScoped
class RoutingService {
    private static final Logger LOG = Logger.getLogger(RoutingService.class);

    private final CurrentRouteDecider deciders;
    private final DecisionTable table;
    private final LearnedRoutes learned;
    private final TicketTextTable texts;
    private final Clock clock;

    RoutingService(CurrentRouteDecider deciders, DecisionTable table, LearnedRoutes learned, TicketTextTable texts,
            Clock clock) {
        this.deciders = deciders;
        this.table = table;
        this.learned = learned;
        this.texts = texts;
        this.clock = clock;
    }

    /** What became of a batch: the new decisions, and the tickets that could not be decided about. */
    record Routed(List<RouteDecided> decisions, Map<TicketOpened, RuntimeException> failures) {}

    /**
     * Decides about the tickets and stores the decisions to be published, all in one transaction. An event that was decided
     * about
     * before is left alone.
     */
    @Transactional(rollbackOn = SQLException.class)
    Routed route(Collection<TicketOpened> tickets) throws SQLException {
        learned.catchUp();
        var routed = deciders.with(table.catalogueRevision(), decider -> decideAll(tickets, decider));
        if (routed.decisions().isEmpty()) {
            return routed;
        }
        var fresh = table.insert(routed.decisions());
        texts.put(tickets.stream().map(ticket -> new TicketTextTable.TicketText(ticket.ticketId(), ticket.language(),
                RoutingQuestion.of(ticket).content())).toList());
        return new Routed(routed.decisions().stream().filter(decision -> fresh.contains(decision.decisionId())).toList(),
                routed.failures());
    }

    /** Forgets what the tickets said. */
    @Transactional(rollbackOn = SQLException.class)
    void erase(Collection<UUID> ticketIds) throws SQLException {
        texts.erase(ticketIds);
    }

    /** Decides about a ticket that nobody opened; nothing is stored. */
    @Transactional(rollbackOn = SQLException.class)
    RoutePreview preview(RoutingQuestion question) throws SQLException {
        learned.catchUp();
        return deciders.with(table.catalogueRevision(),
                decider -> RoutePreview.of(decider.decide(question), decider.revision()));
    }

    private Routed decideAll(Collection<TicketOpened> tickets, RouteDecider decider) {
        var decisions = new LinkedHashMap<UUID, RouteDecided>();
        var failures = new LinkedHashMap<TicketOpened, RuntimeException>();
        for (var ticket : tickets) {
            MDC.put("ticketId", ticket.ticketId().toString());
            try {
                var decision = decider.decide(RoutingQuestion.of(ticket));
                decisions.putIfAbsent(ticket.eventId(),
                        RouteDecided.of(ticket, decision, decider.revision(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
            } catch (RuntimeException e) {
                LOG.error("No decision is possible", e);
                failures.put(ticket, e);
            } finally {
                MDC.remove("ticketId");
            }
        }
        return new Routed(new ArrayList<>(decisions.values()), failures);
    }
}
