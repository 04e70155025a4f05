package dev.fenster.routing.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A reply that a customer was promised.
 *
 * @param startedBy
 *        id of the event since which the customer waits
 * @param promised
 *        business time; so is spent
 * @param spent
 *        before runningSince, or in all when it does not run
 * @param runningSince
 *        null while it is paused and after its end
 * @param dueAt
 *        null while it is paused in time
 * @param endedAt
 *        null before its end
 * @param knownAt
 *        when Fenster was told since when it runs
 */
record Deadline(UUID startedBy, Kind kind, Instant startedAt, Duration promised, Duration spent, Instant runningSince,
        Instant dueAt, State state, Instant endedAt, Instant knownAt) {
    enum Kind {
        FIRST_REPLY,
        NEXT_REPLY;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        String words() {
            return toString().replace('_', ' ');
        }

        static Kind of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    /** met_late: there was a reply after the time; missed: there was none, and the time was over; ended: there was need of none. */
    enum State {
        RUNNING,
        PAUSED,
        MET,
        MET_LATE,
        ENDED,
        MISSED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    boolean isOver() {
        return endedAt != null;
    }
}
