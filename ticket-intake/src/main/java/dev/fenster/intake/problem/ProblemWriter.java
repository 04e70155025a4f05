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

    /** As Zendesk's API says it to its clients. */
    public void unauthorizedAsZendesk(RoutingContext context) {
        rejections.count(Response.Status.UNAUTHORIZED.getStatusCode());
        var body = new JsonObject().put("error", "Couldn't authenticate you").put("description",
                "Send an API key of Fenster as password of basic authentication, with <e-mail address>/token as user, or as bearer "
                        + "token.");
        context.response().setStatusCode(Response.Status.UNAUTHORIZED.getStatusCode())
                .putHeader("WWW-Authenticate", "Basic realm=\"Fenster\"").putHeader("Content-Type", "application/json")
                .end(body.encode());
    }

    public void write(RoutingContext context, ProblemException refusal) {
        refusal.headers().forEach((name, value) -> context.response().putHeader(name, value));
        write(context, refusal.problem());
    }

    public void write(RoutingContext context, Problem problem) {
        rejections.count(problem.status());
        var body = new JsonObject().put("title", problem.title()).put("status", problem.status()).put("detail",
                problem.detail());
        context.response().setStatusCode(problem.status()).putHeader("Content-Type", Problem.MEDIA_TYPE).end(body.encode());
    }
}
