package dev.fenster.routing.access;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;

/** Tells a client that it must say who it is; the mapper of quarkus-resteasy-problem 3.21.0 fails with Quarkus 3.32. */
class AccessProblems {
    private static final int BEFORE_OTHERS = Priorities.USER - 100;

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_OTHERS)
    Response noCredential() {
        return unauthorized("This needs a credential: send a bearer token in the header Authorization.");
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_OTHERS)
    Response wrongCredential() {
        return unauthorized("The token is not valid, or not any more: get a new one.");
    }

    private static Response unauthorized(String detail) {
        return HttpProblem.builder().withStatus(Response.Status.UNAUTHORIZED).withTitle("Unauthorized").withDetail(detail)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build().toResponse();
    }
}
