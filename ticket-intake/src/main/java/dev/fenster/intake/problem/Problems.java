package dev.fenster.intake.problem;

import java.util.concurrent.CompletionException;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;

/** What to tell a client whose input failed; counts it, and notes what nobody expected. */
@Singleton
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final Rejections rejections;

    Problems(Rejections rejections) {
        this.rejections = rejections;
    }

    public Problem of(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ProblemException refused) {
            return counted(refused.problem());
        }
        LOG.error("A request failed unexpectedly", cause);
        return counted(Problem.of(Response.Status.INTERNAL_SERVER_ERROR,
                "Fenster failed; nothing is known to be accepted. Send it again."));
    }

    private Problem counted(Problem problem) {
        rejections.count(problem.status());
        return problem;
    }
}
