package dev.fenster.routing.decision;

import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

import dev.fenster.routing.escalation.Deadlines;
import dev.fenster.routing.escalation.Move;
import dev.fenster.routing.escalation.NewPromise;
import dev.fenster.routing.learning.LearnedRoutes;
import dev.fenster.routing.learning.TicketTextTable;
import dev.fenster.routing.question.QuestionTable;

/** Decides about tickets by the catalogue as it is now. */
@ApplicationScoped
class RoutingService {
    private static final Logger LOG = Logger.getLogger(RoutingService.class);

    private final CurrentRouteDecider deciders;
    private final DecisionTable table;
    private final LearnedRoutes learned;
    private final TicketTextTable texts;
    private final Deadlines deadlines;
    private final QuestionTable questions;
    private final Clock clock;

    RoutingService(CurrentRouteDecider deciders, DecisionTable table, LearnedRoutes learned, TicketTextTable texts,
            Deadlines deadlines, QuestionTable questions, Clock clock) {
        this.deciders = deciders;
        this.table = table;
        this.learned = learned;
        this.texts = texts;
        this.deadlines = deadlines;
        this.questions = questions;
        this.clock = clock;
    }

    /** What became of a batch: the new decisions, and the tickets that could not be decided about. */
    record Routed(List<RouteDecided> decisions, Map<TicketOpened, RuntimeException> failures) {}

    /** What a batch of tickets asks for before anything is stored. */
    private record Decided(List<RouteDecided> decisions, List<NewPromise> promises,
            Map<TicketOpened, RuntimeException> failures,
            boolean promising) {}

    /**
     * Decides about the tickets, keeps the deadlines that follow from the moves, and stores all of it to be published, in one
     * transaction. An event that was decided about before is left alone, as is a move that is known.
     *
     * @param moves
     *        those of the tickets, and of tickets that came before
     */
    @Transactional(rollbackOn = SQLException.class)
    Routed route(Collection<TicketOpened> tickets, List<Move> moves) throws SQLException {
        if (!tickets.isEmpty()) {
            learned.catchUp();
        }
        var openings = moves.stream().collect(Collectors.groupingBy(Move::eventId));
        var decided = deciders.with(table.catalogueRevision(), decider -> decideAll(tickets, openings, decider));
        var routed = decided.decisions().isEmpty() ? List.<RouteDecided>of() : store(tickets, decided);
        deadlines.follow(moves, decided.promising());
        return new Routed(routed, decided.failures());
    }

    private List<RouteDecided> store(Collection<TicketOpened> tickets, Decided decided) throws SQLException {
        var set = new HashMap<>(deadlines.promise(decided.promises()));
        var decisions = decided.decisions().stream().map(decision -> decision.with(set.remove(decision.ticketId()))).toList();
        var fresh = table.insert(decisions);
        texts.put(tickets.stream().map(ticket -> new TicketTextTable.TicketText(ticket.ticketId(), ticket.language(),
                RoutingQuestion.of(ticket).content())).toList());
        return decisions.stream().filter(decision -> fresh.contains(decision.decisionId())).toList();
    }

    /** Forgets what the tickets said, and what was asked about them. */
    @Transactional(rollbackOn = SQLException.class)
    void erase(Collection<UUID> ticketIds) throws SQLException {
        texts.erase(ticketIds);
        questions.erase(ticketIds);
    }

    /** Decides about a ticket that nobody opened; nothing is stored. */
    @Transactional(rollbackOn = SQLException.class)
    RoutePreview preview(RoutingQuestion question) throws SQLException {
        learned.catchUp();
        return deciders.with(table.catalogueRevision(),
                decider -> RoutePreview.of(decider.decide(question), decider.revision()));
    }

    private Decided decideAll(Collection<TicketOpened> tickets, Map<UUID, List<Move>> openings, RouteDecider decider) {
        var decisions = new LinkedHashMap<UUID, RouteDecided>();
        var promises = new ArrayList<NewPromise>();
        var failures = new LinkedHashMap<TicketOpened, RuntimeException>();
        for (var ticket : tickets) {
            MDC.put("ticketId", ticket.ticketId().toString());
            try {
                var decision = decider.decide(RoutingQuestion.of(ticket));
                decisions.putIfAbsent(ticket.eventId(),
                        RouteDecided.of(ticket, decision, decider.revision(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
                promise(ticket, decision, openings.getOrDefault(ticket.eventId(), List.of()), decider).ifPresent(promises::add);
            } catch (RuntimeException e) {
                LOG.error("No decision is possible", e);
                failures.put(ticket, e);
            } finally {
                MDC.remove("ticketId");
            }
        }
        return new Decided(new ArrayList<>(decisions.values()), promises, failures, decider.workflows().promises());
    }

    private static Optional<NewPromise> promise(TicketOpened ticket, Decision decision, List<Move> opening,
            RouteDecider decider) {
        return decider.workflows().choose(ticket.channel(), decision.product(), decision.component())
                .map(terms -> new NewPromise(ticket.ticketId(), terms, decision.component(),
                        decision.owner() == null ? null : decision.owner().key(), opening));
    }
}
