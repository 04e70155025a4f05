package dev.fenster.routing.learning;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Tells a client which component there is not. */
class CorrectionProblems {
    @ServerExceptionMapper
    Response unknown(UnknownComponentException e) {
        return HttpProblem.builder().withStatus(Response.Status.BAD_REQUEST).withTitle("Bad Request")
                .withDetail("Nothing was changed: component " + e.getMessage() + ".")
                .with("violations", List.of(Map.of("field", "component", "message", e.getMessage()))).build().toResponse();
    }
}
