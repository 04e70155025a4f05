package dev.fenster.intake.deadletters;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import dev.fenster.intake.problem.ProblemException;

/** Waits for Kafka on the thread of a request, which may be blocked. */
final class Acknowledgement {
    private Acknowledgement() {}

    /**
     * @throws ProblemException
     *         with which the stage failed
     */
    static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ProblemException problem ? problem : e;
        }
    }
}
