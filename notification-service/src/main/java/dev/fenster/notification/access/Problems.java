package dev.fenster.notification.access;

import java.util.List;

import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.HttpValidationProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;

/** Errors as clients get them: {@code application/problem+json} after RFC 9457. */
public final class Problems {
    private Problems() {}

    /** 404 for a thing that is not there, with what to do instead. */
    public static HttpProblem notFound(String detail) {
        return of(Status.NOT_FOUND, detail);
    }

    /** 409 for a request that the present state forbids, with what to do first. */
    public static HttpProblem conflict(String detail) {
        return of(Status.CONFLICT, detail);
    }

    /** 413 that names the limit. */
    static HttpProblem tooLarge(String detail) {
        return of(Status.REQUEST_ENTITY_TOO_LARGE, detail);
    }

    /** 400 that names the wrong field of the body. */
    public static HttpProblem wrongField(String field, String message) {
        return wrong(Violation.In.body.field(field).message(message));
    }

    /** 400 that names the wrong query parameter. */
    public static HttpProblem wrongQuery(String parameter, String message) {
        return wrong(Violation.In.query.field(parameter).message(message));
    }

    /** 400 that names the wrong part of the path. */
    public static HttpProblem wrongPath(String parameter, String message) {
        return wrong(Violation.In.path.field(parameter).message(message));
    }

    private static HttpProblem wrong(Violation violation) {
        return new HttpValidationProblem(Status.BAD_REQUEST.getStatusCode(), "Bad Request", List.of(violation));
    }

    private static HttpProblem of(Status status, String detail) {
        return HttpProblem.builder().withStatus(status).withTitle(status.getReasonPhrase()).withDetail(detail).build();
    }
}
