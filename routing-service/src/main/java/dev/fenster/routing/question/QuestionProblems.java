package dev.fenster.routing.question;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Tells a client which value is not right. */
class QuestionProblems {
    @ServerExceptionMapper
    Response refused(RefusedQuestionException e) {
        return HttpProblem.builder().withStatus(Response.Status.BAD_REQUEST).withTitle("Bad Request")
                .withDetail("Nothing was changed: " + e.field() + " " + e.getMessage() + ".")
                .with("violations", List.of(Map.of("field", e.field(), "message", e.getMessage()))).build().toResponse();
    }
}
