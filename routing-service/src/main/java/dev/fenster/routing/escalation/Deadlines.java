package dev.fenster.routing.escalation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.fenster.routing.catalogue.Workflow;
import dev.fenster.routing.publishing.OutboxEvents;
import dev.fenster.routing.workflow.TermsTable;

/** Keeps the deadlines of tickets, in the caller's transaction and a whole batch at a time. */
@ApplicationScoped
public class Deadlines {
    private final TermsTable terms;
    private final TicketTermsTable ticketTerms;
    private final MoveTable moves;
    private final DeadlineTable table;
    private final OutboxEvents outbox;
    private final DeadlineEvents events;
    private final DeadlineConfig config;
    private final DeadlinePolicy policy = new DeadlinePolicy();
    private final StepPolicy stepPolicy = new StepPolicy();

    Deadlines(TermsTable terms, TicketTermsTable ticketTerms, MoveTable moves, DeadlineTable table, OutboxEvents outbox,
            DeadlineEvents events, DeadlineConfig config) {
        this.terms = terms;
        this.ticketTerms = ticketTerms;
        this.moves = moves;
        this.table = table;
        this.outbox = outbox;
        this.events = events;
        this.config = config;
    }

    /**
     * Gives tickets their terms; those that have some keep them.
     *
     * @return the first deadline of each ticket that got terms and whose customer waits
     */
    public Map<UUID, DeadlineSet> promise(List<NewPromise> promises) throws SQLException {
        if (promises.isEmpty()) {
            return Map.of();
        }
        var kept = terms.put(promises.stream().map(promise -> promise.terms().terms()).collect(Collectors.toSet()));
        var fresh = ticketTerms.insert(promises.stream().map(promise -> new TicketTermsTable.Row(promise.ticketId(),
                kept.get(promise.terms().terms()).id(), promise.terms().explanation(), promise.component(), promise.owner()))
                .toList());
        var set = new HashMap<UUID, DeadlineSet>();
        for (var promise : promises) {
            if (fresh.contains(promise.ticketId())) {
                first(promise, kept.get(promise.terms().terms())).ifPresent(first -> set.put(promise.ticketId(), first));
            }
        }
        return set;
    }

    /**
     * @param all
     *        whether the catalogue promises anything: then moves are kept even before their ticket is known
     */
    public void follow(List<Move> told, boolean all) throws SQLException {
        var fresh = told.isEmpty() ? Set.<UUID>of() : moves.insert(told, all);
        var tickets = told.stream().filter(move -> fresh.contains(move.eventId())).map(Move::ticketId)
                .collect(Collectors.toSet());
        if (!tickets.isEmpty()) {
            update(tickets, fresh);
        }
    }

    /** @return the terms that hold for the ticket; empty when it has none */
    public Optional<TermsTable.Kept> termsOf(UUID ticketId) throws SQLException {
        var row = ticketTerms.of(ticketId);
        return row.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(terms.get(List.of(row.get().termsId())).get(row.get().termsId()));
    }

    /** @return empty when the ticket has no terms */
    @Transactional(rollbackOn = SQLException.class)
    Optional<TicketDeadlines> of(UUID ticketId) throws SQLException {
        var row = ticketTerms.of(ticketId);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        var held = terms.get(List.of(row.get().termsId())).get(row.get().termsId()).terms();
        return Optional.of(new TicketDeadlines(ticketId, held.workflow().key(), held.area() == null ? null : held.area().key(),
                held.calendar().key(), held.revision(), row.get().explanation(),
                table.of(ticketId).stream().map(TicketDeadlines.One::of).toList()));
    }

    private Optional<DeadlineSet> first(NewPromise promise, TermsTable.Kept kept) {
        var changes = policy.follow(promise(kept.terms().workflow()), Steps.workingTime(kept), promise.opening());
        return last(changes).values().stream().filter(deadline -> !deadline.isOver()).findFirst()
                .map(deadline -> events.set(deadline, kept.terms(), promise.terms().explanation()));
    }

    private void update(Collection<UUID> tickets, Set<UUID> fresh) throws SQLException {
        var termsOf = ticketTerms.termsOf(tickets);
        if (termsOf.isEmpty()) {
            return;
        }
        var kept = terms.get(new HashSet<>(termsOf.values()));
        var courses = moves.of(termsOf.keySet());
        var known = table.lock(termsOf.keySet()).stream().collect(Collectors.toMap(DeadlineTable.Row::deadlineId, row -> row));
        var rows = new ArrayList<DeadlineTable.Row>();
        var told = new ArrayList<OutboxEvents.Event>();
        for (var ticket : courses.entrySet()) {
            var ticketTerms = kept.get(termsOf.get(ticket.getKey()));
            var changes = policy.follow(promise(ticketTerms.terms().workflow()), Steps.workingTime(ticketTerms),
                    ticket.getValue());
            last(changes)
                    .forEach((id, deadline) -> rows.add(row(id, ticket.getKey(), deadline, ticketTerms, known.remove(id))));
            changes.stream().filter(change -> fresh.contains(change.cause().eventId()) && events.isWorthTelling(change))
                    .forEach(change -> told.add(events.changed(change, ticketTerms.terms())));
        }
        known.values().stream().filter(row -> row.nextAt() != null).map(row -> row.then(null, row.stepsDone()))
                .forEach(rows::add);
        table.put(rows);
        outbox.addAll(told);
    }

    private DeadlineTable.Row row(UUID id, UUID ticketId, Deadline deadline, TermsTable.Kept kept, DeadlineTable.Row before) {
        var steps = Steps.of(kept, deadline);
        var done = before == null ? 0 : before.stepsDone();
        var next = stepPolicy.nextAfterTold(deadline, steps.after(), done, steps.time(), config.toldLate()).orElse(null);
        return new DeadlineTable.Row(id, ticketId, kept.id(), kept.terms().workflow().key(),
                next == null ? done : next.number(), next == null ? null : next.at(), deadline);
    }

    /** @return each deadline as it is after all changes */
    private static Map<UUID, Deadline> last(List<DeadlinePolicy.Change> changes) {
        var last = new LinkedHashMap<UUID, Deadline>();
        changes.forEach(change -> last.put(DeadlineIds.of(change.deadline()), change.deadline()));
        return last;
    }

    static DeadlinePolicy.Promise promise(Workflow workflow) {
        return new DeadlinePolicy.Promise(workflow.firstReplyTime().orElse(null), workflow.nextReplyTime().orElse(null),
                workflow.pausesWhilePending(), workflow.reopening() == Workflow.Reopening.RESTART);
    }
}
