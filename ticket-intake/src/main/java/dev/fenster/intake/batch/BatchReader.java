package dev.fenster.intake.batch;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.limit.Admission;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.problem.Problems;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.vertx.core.http.HttpServerRequest;

/** Takes batches of newline-delimited JSON as they arrive, and only so many at once that single requests keep their room. */
@Singleton
public class BatchReader {
    private static final int MOST_AT_ONCE = 8;

    private final Problems problems;
    private final AtomicInteger open = new AtomicInteger();

    BatchReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * @param acceptance
     *        takes one input; completed when it is safe, failed with a {@link ProblemException} when it is rejected
     * @return a line for each rejected input as soon as it is known, then the summary; fails with a 503 when nothing was taken,
     *         and can be sent again as it is
     */
    public Multi<BatchAnswer> read(HttpServerRequest request, Function<ObjectNode, ? extends CompletionStage<?>> acceptance) {
        var admission = Admission.current();
        return Multi.createFrom().<BatchAnswer>emitter(answers -> {
            if (open.incrementAndGet() <= MOST_AT_ONCE) {
                new Batch(request, acceptance, problems, answers, admission).start();
            } else {
                request.handler(unread -> {}).resume();
                answers.fail(ProblemException.unavailable("This instance already reads " + MOST_AT_ONCE
                        + " batches. Come again soon, or send one after the other.", null));
            }
        }, BackPressureStrategy.BUFFER).onTermination().invoke(open::decrementAndGet);
    }
}
