package dev.fenster.intake.deadletters;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import dev.fenster.intake.problem.ProblemException;

/**
 * Which dead letters of a topic.
 *
 * @param from
 *        where to go on
 * @param state
 *        null for all
 * @param reason
 *        what the reason contains, in lower case; null for any
 * @param since
 *        set aside then or later; null for any
 * @param until
 *        set aside before then; null for any
 */
record LetterQuery(Position from, int limit, LetterState state, String reason, Instant since, Instant until) {
    /**
     * @throws ProblemException
     *         400 naming every wrong parameter
     */
    static LetterQuery list(LetterParameters parameters, String state) {
        var read = new ParameterReader(parameters, 50, 200);
        return read.query(read.state(state));
    }

    /**
     * @throws ProblemException
     *         400 naming every wrong parameter
     */
    static LetterQuery open(LetterParameters parameters) {
        return new ParameterReader(parameters, 100, 1000).query(LetterState.OPEN);
    }

    boolean reaches(Extent extent) {
        return extent.partition().partition() >= from.partition();
    }

    /** @return what is left of the partition from where to go on */
    Extent rest(Extent extent) {
        return extent.partition().partition() == from.partition() ? extent.from(from.offset()) : extent;
    }

    boolean wants(DeadLetter letter, Optional<Mark> mark) {
        return (state == null || state == mark.map(Mark::state).orElse(LetterState.OPEN))
                && (reason == null || letter.reason().toLowerCase(Locale.ROOT).contains(reason))
                && (since == null || !letter.at().isBefore(since)) && (until == null || letter.at().isBefore(until));
    }
}
