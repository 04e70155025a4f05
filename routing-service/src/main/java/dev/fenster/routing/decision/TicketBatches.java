package dev.fenster.routing.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

import dev.fenster.routing.escalation.Move;
import dev.fenster.routing.publishing.DeadLetter;
import dev.fenster.routing.publishing.DeadLetters;
import dev.fenster.routing.publishing.RouteRelay;

/**
 * Turns a batch of records into decisions. Records that cannot be read or decided about go to the dead letters, the others are
 * routed. What database or broker refuse is tried again until they take it, so nothing is skipped and nothing is lost.
 */
@ApplicationScoped
class TicketBatches {
    private static final Logger LOG = Logger.getLogger(TicketBatches.class);

    private final TicketRecordReader reader;
    private final TicketEventReader events;
    private final RoutingService routing;
    private final RoutingMetrics metrics;
    private final DeadLetters deadLetters;
    private final RouteRelay relay;
    private final Patience patience;

    TicketBatches(TicketRecordReader reader, TicketEventReader events, RoutingService routing, RoutingMetrics metrics,
            DeadLetters deadLetters,
            RouteRelay relay,
            Patience patience) {
        this.reader = reader;
        this.events = events;
        this.routing = routing;
        this.metrics = metrics;
        this.deadLetters = deadLetters;
        this.relay = relay;
        this.patience = patience;
    }

    /** @return whether all is done; false when the application stops before */
    boolean process(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        var tickets = new LinkedHashMap<TicketOpened, ConsumerRecord<byte[], byte[]>>();
        var letters = new ArrayList<DeadLetter>();
        var erased = new ArrayList<UUID>();
        var moves = new ArrayList<Move>();
        for (var unread : records) {
            reader.erased(unread).ifPresent(erased::add);
            try {
                reader.read(unread).ifPresent(ticket -> tickets.put(ticket, unread));
                events.read(unread).ifPresent(moves::add);
            } catch (UnreadableTicketException e) {
                LOG.debug("A record cannot be read", e);
                letters.add(new DeadLetter(unread, e));
            }
        }
        tickets.forEach((ticket, unread) -> moves.addAll(ticket.moves(Instant.ofEpochMilli(unread.timestamp()))));
        return route(tickets, moves, letters) && erase(erased) && putAside(letters);
    }

    private boolean route(Map<TicketOpened, ConsumerRecord<byte[], byte[]>> tickets, List<Move> moves,
            List<DeadLetter> letters) {
        return tickets.isEmpty() && moves.isEmpty() || patience.until("The tickets could not be routed", () -> {
            report(routing.route(tickets.keySet(), moves), tickets, letters);
        });
    }

    private boolean erase(List<UUID> ticketIds) {
        return ticketIds.isEmpty()
                || patience.until("The texts of tickets could not be erased", () -> routing.erase(ticketIds));
    }

    private void report(RoutingService.Routed routed, Map<TicketOpened, ConsumerRecord<byte[], byte[]>> tickets,
            List<DeadLetter> letters) {
        relay.wake();
        metrics.count(routed.decisions());
        routed.failures().forEach((ticket, failure) -> letters.add(new DeadLetter(tickets.get(ticket), failure)));
        for (var decision : routed.decisions()) {
            MDC.put("ticketId", decision.ticketId().toString());
            LOG.infof("Ticket %s by %s to component %s", decision.outcome(), decision.reason().kind(), decision.component());
        }
        MDC.remove("ticketId");
    }

    private boolean putAside(List<DeadLetter> letters) {
        return letters.isEmpty() || patience.until("The dead letters could not be written", () -> deadLetters.put(letters));
    }
}
