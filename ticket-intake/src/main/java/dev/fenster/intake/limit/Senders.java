package dev.fenster.intake.limit;

import jakarta.inject.Singleton;

import dev.fenster.intake.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;

/** Knows those who post to sources by their network addresses until they proved more. */
@Singleton
public class Senders {
    private final Allowances allowances;

    Senders(Allowances allowances) {
        this.allowances = allowances;
    }

    /**
     * @throws ProblemException
     *         429 when too much from this address proved nothing
     */
    public Sender of(HttpServerRequest request) {
        var stranger = allowances.ofAddress(String.valueOf(request.remoteAddress().hostAddress()));
        stranger.refuseIfUsedUp();
        return new Sender(stranger, request.response().headers());
    }
}
