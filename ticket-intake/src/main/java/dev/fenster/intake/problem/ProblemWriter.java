package dev.fenster.intake.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Refuses requests that never reach a resource. */
@ApplicationScoped
public class ProblemWriter {
    private final Rejections rejections;

    ProblemWriter(Rejections rejections) {
        this.rejections = rejections;
    }

    public void unauthorized(RoutingContext context) {
        context.response().putHeader("WWW-Authenticate", "Bearer");
        write(context, Problem.of(Response.Status.UNAUTHORIZED, ProblemMappers.NO_CREDENTIAL));
    }

    public void write(RoutingContext context, Problem problem) {
        rejections.count(problem.status());
        var body = new JsonObject().put("title", problem.title()).put("status", problem.status()).put("detail",
                problem.detail());
        context.response().setStatusCode(problem.status()).putHeader("Content-Type", Problem.MEDIA_TYPE).end(body.encode());
    }
}
