package dev.fenster.intake.deadletters;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import dev.fenster.intake.configuration.Configuration;
import dev.fenster.intake.problem.ProblemException;

/** Writes marks beside the configuration, from where all instances read them, and removes those whose letters are long gone. */
@Singleton
class MarkWriter {
    /** Letters are kept for 30 days, and a week more while their segment is not full. */
    private static final Duration LETTERS_ARE_GONE = Duration.ofDays(60);

    private final Marks marks;
    private final Configuration configuration;
    private final Clock clock;

    MarkWriter(Marks marks, Configuration configuration, Clock clock) {
        this.marks = marks;
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * Returns when the marks are safe.
     *
     * @throws ProblemException
     *         503 when Kafka does not acknowledge
     */
    void write(Runs runs, LetterState state, String operator) {
        var now = clock.instant();
        var writes = new ArrayList<CompletionStage<Void>>();
        runs.all().stream().map(run -> run.marked(state, now, operator))
                .forEach(mark -> writes.add(configuration.put(marks, mark.id(), mark)));
        marks.before(now.minus(LETTERS_ARE_GONE)).forEach(mark -> writes.add(configuration.remove(marks, mark.id())));
        writes.forEach(Acknowledgement::await);
    }
}
