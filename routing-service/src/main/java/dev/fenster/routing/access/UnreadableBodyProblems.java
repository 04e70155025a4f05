package dev.fenster.routing.access;

import java.util.stream.Collectors;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Tells a client where its JSON does not have the shape that is asked for. */
class UnreadableBodyProblems {
    @ServerExceptionMapper
    Response mismatch(MismatchedInputException e) {
        var field = e.getPath().stream().map(UnreadableBodyProblems::step).collect(Collectors.joining(".")).replace(".[", "[");
        var place = field.isEmpty() ? "The body" : "The field " + field;
        return HttpProblem.builder().withStatus(Response.Status.BAD_REQUEST).withTitle("Bad Request")
                .withDetail(place + " has another type than /q/openapi says, or the field is unknown.").with("field", field)
                .build()
                .toResponse();
    }

    private static String step(JsonMappingException.Reference step) {
        return step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName();
    }
}
