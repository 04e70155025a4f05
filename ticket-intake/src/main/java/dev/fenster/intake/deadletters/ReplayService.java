package dev.fenster.intake.deadletters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.fenster.intake.problem.ProblemException;

/** Replays dead letters, or discards them, and notes who did it. */
@Singleton
class ReplayService {
    private static final Logger LOG = Logger.getLogger(ReplayService.class);
    private static final Consumer<DeadLetter> LEAVE = letter -> {};

    private final LetterSearch search;
    private final Replayer replayer;
    private final MarkWriter marks;

    ReplayService(LetterSearch search, Replayer replayer, MarkWriter marks) {
        this.search = search;
        this.replayer = replayer;
        this.marks = marks;
    }

    /**
     * Returns when what came of it is safe.
     *
     * @throws ProblemException
     *         404 when there is no such letter, 422 when it cannot be replayed, 503 when Kafka does not acknowledge
     */
    Replayed replay(String topic, int partition, long offset, String operator) {
        var letter = search.one(LetterSearch.topic(topic), partition, offset);
        LOG.infof("%s replays %s", operator, letter.name());
        var result = replayer.replay(letter);
        marks.write(Runs.of(letter), LetterState.REPLAYED, operator);
        return new Replayed(letter.name(), result);
    }

    /**
     * Leaves the letter where it is, but no longer open.
     *
     * @throws ProblemException
     *         404 when there is no such letter, 503 when Kafka does not acknowledge
     */
    void discard(String topic, int partition, long offset, String operator) {
        var letter = search.one(LetterSearch.topic(topic), partition, offset);
        LOG.infof("%s discards %s", operator, letter.name());
        marks.write(Runs.of(letter), LetterState.DISCARDED, operator);
    }

    /**
     * Those that the query wants, one after the other.
     *
     * @throws ProblemException
     *         404 when it is no dead-letter topic, 503 when Kafka stops acknowledging; those before are replayed, and not open
     */
    Handled replayAll(String topic, LetterQuery query, String operator) {
        return handle(LetterSearch.topic(topic), query, LetterState.REPLAYED, replayer::replay, operator);
    }

    /**
     * @throws ProblemException
     *         404 when it is no dead-letter topic, 503 when Kafka does not acknowledge
     */
    Handled discardAll(String topic, LetterQuery query, String operator) {
        return handle(LetterSearch.topic(topic), query, LetterState.DISCARDED, LEAVE, operator);
    }

    private Handled handle(DeadLetterTopic topic, LetterQuery query, LetterState state, Consumer<DeadLetter> action,
            String operator) {
        var done = new Runs();
        var refused = new ArrayList<Refused>();
        LetterSearch.Outcome outcome;
        try {
            outcome = search.find(topic, query, (letter, mark) -> handle(letter, action, done, refused));
        } finally {
            if (done.letters() > 0) {
                LOG.infof("%s: %d letters of %s are %s", operator, done.letters(), topic.name(), state.word());
            }
            marks.write(done, state, operator);
        }
        return new Handled(state, done.letters(), refused, outcome.examined(), outcome.cursor());
    }

    private static void handle(DeadLetter letter, Consumer<DeadLetter> action, Runs done, List<Refused> refused) {
        try {
            action.accept(letter);
            done.add(letter);
        } catch (ProblemException e) {
            if (!e.isUnprocessable()) {
                throw e;
            }
            LOG.infof("%s cannot be replayed", letter.name());
            refused.add(new Refused(letter.partition(), letter.offset(), e.problem().detail()));
        }
    }

    /**
     * @param replayOf
     *        the letter
     * @param result
     *        where the record lies now; of a rejected mail what it was recognised as
     */
    record Replayed(String replayOf, Object result) {}

    /**
     * @param state
     *        what the letters are now
     * @param letters
     *        how many
     * @param refused
     *        those that cannot be replayed, and why; they are open still
     * @param examined
     *        how many were read to find them
     * @param cursor
     *        where to go on, for the query parameter of this name; absent when all were seen
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Handled(LetterState state, int letters, List<Refused> refused, int examined, String cursor) {}

    record Refused(int partition, long offset, String detail) {}
}
