package dev.fenster.intake.limit;

import dev.fenster.intake.problem.ProblemException;
import io.vertx.core.MultiMap;

/**
 * Whoever posts to a source. What is refused before it proved to be the source's is taken out of the allowance of its network
 * address, so that a stranger can neither use up the source's nor try without end.
 */
public final class Sender {
    private final Allowance stranger;
    private final MultiMap answer;

    Sender(Allowance stranger, MultiMap answer) {
        this.stranger = stranger;
        this.answer = answer;
    }

    /**
     * @param bytes
     *        of the body
     */
    public void failed(int bytes) {
        stranger.takeUnproven(bytes);
    }

    /**
     * @param bytes
     *        of the body
     * @throws ProblemException
     *         429 when the source's allowance is used up
     */
    public void proved(Allowance source, int bytes) {
        try {
            source.takeRequest();
            source.takeBytes(bytes);
        } finally {
            source.describe(answer);
        }
    }
}
