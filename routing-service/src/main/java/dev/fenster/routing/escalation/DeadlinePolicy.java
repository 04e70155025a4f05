package dev.fenster.routing.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which replies a customer was promised, and what became of each. Depends only on what happened and when, not on the order in which
 * Fenster was told.
 */
final class DeadlinePolicy {
    /** Time that passes only while the team is there. */
    interface WorkingTime {
        Instant add(Instant start, Duration time);

        Duration between(Instant start, Instant end);
    }

    /**
     * @param firstReply
     *        business time; null when nothing is promised. So with nextReply.
     * @param pauses
     *        whether the time stands still while support waits for the customer
     * @param restarts
     *        whether a ticket that is opened again is promised the whole time, not what was left
     */
    record Promise(Duration firstReply, Duration nextReply, boolean pauses, boolean restarts) {}

    /**
     * @param reason
     *        one English sentence
     */
    record Change(Deadline deadline, Move cause, String reason) {}

    /** @return what the moves did, in the order of their moments */
    List<Change> follow(Promise promise, WorkingTime time, List<Move> moves) {
        var course = new Course(promise, time);
        var opened = moves.stream().filter(move -> isOpening(move.kind()))
                .min(Comparator.comparing(Move::knownAt).thenComparing(Move::eventId));
        opened.ifPresent(course::take);
        moves.stream().filter(move -> opened.isPresent() && !isOpening(move.kind()))
                .sorted(Comparator.comparing(Move::at).thenComparing(Move::kind).thenComparing(Move::eventId))
                .forEach(course::take);
        return course.changes;
    }

    private static boolean isOpening(MoveKind kind) {
        return kind == MoveKind.OPENED || kind == MoveKind.OPENED_BY_SUPPORT;
    }

    private static final class Course {
        private final Promise promise;
        private final WorkingTime time;
        private final List<Change> changes = new ArrayList<>();
        private Deadline current;
        private boolean replied;
        private boolean ended;

        Course(Promise promise, WorkingTime time) {
            this.promise = promise;
            this.time = time;
        }

        void take(Move move) {
            switch (move.kind()) {
                case OPENED -> begin(move, "The customer turned to support");
                case OPENED_BY_SUPPORT -> replied = true;
                case REPLIED -> reply(move);
                case PENDING -> pause(move);
                case AT_WORK -> atWork(move);
                case CUSTOMER_REPLIED -> customerReplied(move);
                case ENDED -> end(move);
                case REOPENED -> reopen(move);
            }
        }

        private void begin(Move move, String occasion) {
            begin(move, occasion, replied ? promise.nextReply() : promise.firstReply());
        }

        private void begin(Move move, String occasion, Duration left) {
            var kind = replied ? Deadline.Kind.NEXT_REPLY : Deadline.Kind.FIRST_REPLY;
            if (left != null) {
                var due = time.add(move.at(), left);
                change(new Deadline(move.eventId(), kind, move.at(), left, Duration.ZERO, move.at(), due,
                        Deadline.State.RUNNING, null, move.knownAt()), move,
                        occasion + ": the " + kind.words() + " is due at " + due + ", " + left + " of business time later.");
            }
        }

        private void reply(Move move) {
            replied = true;
            if (waits()) {
                close(move, late(move) ? Deadline.State.MET_LATE : Deadline.State.MET, "Support replied");
            }
        }

        private void pause(Move move) {
            if (waits() && promise.pauses() && current.state() == Deadline.State.RUNNING) {
                var spent = spent(move.at());
                var inTime = spent.compareTo(current.promised()) < 0;
                change(new Deadline(current.startedBy(), current.kind(), current.startedAt(), current.promised(), spent, null,
                        inTime ? null : current.dueAt(), Deadline.State.PAUSED, null, current.knownAt()), move,
                        "Support waits for the customer: the time stands still after " + spent + " of "
                                + current.promised() + ".");
            }
        }

        private void atWork(Move move) {
            if (ended) {
                reopen(move);
            } else if (waits()) {
                resume(move, "Support is at work again");
            }
        }

        private void customerReplied(Move move) {
            if (waits()) {
                resume(move, "The customer replied");
            } else if (!ended) {
                begin(move, "The customer replied");
            }
        }

        private void resume(Move move, String occasion) {
            if (current.state() == Deadline.State.PAUSED) {
                var due = current.dueAt() == null
                        ? time.add(move.at(), current.promised().minus(current.spent()))
                        : current.dueAt();
                change(new Deadline(current.startedBy(), current.kind(), current.startedAt(), current.promised(),
                        current.spent(), move.at(), due, Deadline.State.RUNNING, null,
                        later(current.knownAt(), move.knownAt())),
                        move, occasion + ": the " + current.kind().words() + " is due at " + due + " now.");
            }
        }

        private void end(Move move) {
            ended = true;
            if (waits()) {
                close(move, late(move) ? Deadline.State.MISSED : Deadline.State.ENDED, "The ticket came to its end");
            }
        }

        private void reopen(Move move) {
            if (ended || !waits()) {
                ended = false;
                var unanswered = current != null
                        && (current.state() == Deadline.State.ENDED || current.state() == Deadline.State.MISSED);
                var left = unanswered ? current.promised().minus(current.spent()) : null;
                if (promise.restarts() || left == null) {
                    begin(move, "The ticket was opened again");
                } else {
                    begin(move, "The ticket was opened again with what was left of the time",
                            left.isNegative() ? Duration.ZERO : left);
                }
            }
        }

        private boolean waits() {
            return current != null && !current.isOver();
        }

        private boolean late(Move move) {
            return spent(move.at()).compareTo(current.promised()) > 0;
        }

        private Duration spent(Instant at) {
            return current.runningSince() == null
                    ? current.spent()
                    : current.spent().plus(time.between(current.runningSince(), at));
        }

        private void close(Move move, Deadline.State state, String occasion) {
            var spent = spent(move.at());
            change(new Deadline(current.startedBy(), current.kind(), current.startedAt(), current.promised(), spent, null,
                    current.dueAt(), state, move.at(), current.knownAt()), move,
                    occasion + " after " + spent + " of business time; " + current.promised() + " were promised.");
        }

        private void change(Deadline changed, Move move, String reason) {
            current = changed;
            changes.add(new Change(changed, move, reason));
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
