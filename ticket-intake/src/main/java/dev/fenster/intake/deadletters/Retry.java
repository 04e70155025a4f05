package dev.fenster.intake.deadletters;

import java.util.concurrent.CompletionStage;

import dev.fenster.intake.problem.ProblemException;

/**
 * How ticket-intake tries again what it set aside itself. What another service set aside goes back to the topic from which it
 * came instead.
 */
public interface Retry {
    /** @return the dead-letter topic whose letters go this way, e.g. {@code dead-letters.ticket-intake.mail} */
    String topic();

    /**
     * Called on a thread that may be blocked.
     *
     * @return completed, with what an operator is answered, when all that came of the letter is safe; or fails with a
     *         {@link ProblemException}: 422 with the reason when it cannot be accepted this time either, 503 when Kafka does not
     *         acknowledge
     */
    CompletionStage<?> retry(DeadLetter letter);
}
