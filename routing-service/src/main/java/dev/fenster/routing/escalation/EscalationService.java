package dev.fenster.routing.escalation;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.fenster.routing.catalogue.EscalationStep;
import dev.fenster.routing.publishing.OutboxEvents;
import dev.fenster.routing.workflow.TermsTable;

/** Takes the steps that are due: each once, with its event, in one transaction. */
@ApplicationScoped
class EscalationService {
    private final DeadlineTable table;
    private final TermsTable terms;
    private final OwnerDirectory owners;
    private final OutboxEvents outbox;
    private final DeadlineEvents events;
    private final DeadlineConfig config;
    private final Clock clock;
    private final StepPolicy stepPolicy = new StepPolicy();
    private final AskPolicy askPolicy = new AskPolicy();

    EscalationService(DeadlineTable table, TermsTable terms, OwnerDirectory owners, OutboxEvents outbox, DeadlineEvents events,
            DeadlineConfig config, Clock clock) {
        this.table = table;
        this.terms = terms;
        this.owners = owners;
        this.outbox = outbox;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    /** Takes the next step of each deadline where it is due. @return of how many */
    @Transactional(rollbackOn = SQLException.class)
    int takeSteps() throws SQLException {
        var now = clock.instant();
        var claimed = table.claim(now, config.batchSize());
        if (claimed.isEmpty()) {
            return 0;
        }
        var kept = terms.get(claimed.stream().map(each -> each.row().termsId()).collect(Collectors.toSet()));
        var due = claimed.stream().map(each -> due(each, kept.get(each.row().termsId()))).toList();
        var people = owners.find(due.stream().map(Due::asked).filter(Objects::nonNull).collect(Collectors.toSet()));
        outbox.addAll(due.stream().map(each -> events.escalated(each.claimed(), each.steps().inOrder().get(each.number()),
                asked(each, people), each.kept().terms(), now)).toList());
        table.put(due.stream().map(this::after).toList());
        return claimed.size();
    }

    /**
     * @param asked
     *        key of an owner; null when nobody can be named
     */
    private record Due(DeadlineTable.Claimed claimed, TermsTable.Kept kept, Steps steps, String asked) {
        int number() {
            return claimed.row().stepsDone();
        }
    }

    private Due due(DeadlineTable.Claimed claimed, TermsTable.Kept kept) {
        var steps = Steps.of(kept, claimed.row().deadline());
        var area = kept.terms().area();
        var people = new AskPolicy.People(claimed.owner(), area == null ? null : area.team(),
                kept.terms().workflow().receiver());
        return new Due(claimed, kept, steps,
                askPolicy.choose(steps.inOrder().get(claimed.row().stepsDone()).ask(), people).orElse(null));
    }

    private static RouteEscalated.Asked asked(Due due, Map<String, OwnerDirectory.Entry> people) {
        var named = due.asked() == null ? null : people.get(due.asked());
        var role = due.steps().inOrder().get(due.number()).ask();
        var standsIn = named == null || !EscalationStep.DEPUTY.equals(role) ? null : people.get(named.deputy());
        var entry = standsIn == null ? named : standsIn;
        return entry == null ? null : new RouteEscalated.Asked(role, entry.key(), entry.name(), entry.email());
    }

    private DeadlineTable.Row after(Due due) {
        var row = due.claimed().row();
        var next = stepPolicy.next(row.deadline(), due.steps().after(), due.number() + 1, due.steps().time());
        return row.then(next.orElse(null), due.number() + 1);
    }
}
