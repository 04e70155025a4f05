package dev.fenster.insight.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.fenster.insight.timeline.Timeline.Interval;

/** When a ticket was unsolved, and where it stands. */
final class SolvingPolicy {
    private final List<Interval> solvedBefore = new ArrayList<>();
    private Instant unsolvedSince;
    private Status status = Status.NEW;

    /**
     * @param unsolved
     *        oldest first; only the last one can still run
     */
    record Solving(Status status, List<Interval> unsolved) {}

    private SolvingPolicy(Instant openedAt) {
        unsolvedSince = openedAt;
    }

    /**
     * @param happened
     *        all events in the order in which they happened; one that is told to be before the opening counts as at it
     */
    static Solving of(Instant openedAt, List<TicketEvent> happened) {
        var solving = new SolvingPolicy(openedAt);
        for (var event : happened) {
            var at = event.occurredAt().isBefore(openedAt) ? openedAt : event.occurredAt();
            solving.become(solving.statusAfter(event), at);
        }
        return solving.result();
    }

    private Status statusAfter(TicketEvent event) {
        return switch (event.type()) {
            case RESOLVED -> status.isUnsolved() ? Status.SOLVED : status;
            case REOPENED -> status.isUnsolved() ? status : Status.OPEN;
            case STATUS_CHANGED -> event.facts().status();
            case ANSWERED, AGENT_REPLIED -> isFirstContact(event) ? Status.OPEN : status;
            default -> status;
        };
    }

    private boolean isFirstContact(TicketEvent event) {
        return status == Status.NEW
                && (FirstReplyPolicy.isReplyOfPerson(event) || FirstReplyPolicy.isPickedUpByPerson(event));
    }

    private void become(Status next, Instant at) {
        if (status.isUnsolved() && !next.isUnsolved()) {
            solvedBefore.add(new Interval(unsolvedSince, at));
        } else if (!status.isUnsolved() && next.isUnsolved()) {
            unsolvedSince = at;
        }
        status = next;
    }

    private Solving result() {
        if (status.isUnsolved()) {
            solvedBefore.add(new Interval(unsolvedSince, null));
        }
        return new Solving(status, List.copyOf(solvedBefore));
    }
}
