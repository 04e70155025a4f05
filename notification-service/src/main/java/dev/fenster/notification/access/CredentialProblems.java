package dev.fenster.notification.access;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;

/** Says what is missing when nobody is known to be asking. */
class CredentialProblems {
    private static final int BEFORE_THE_LIBRARY = 1;

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_THE_LIBRARY)
    Response noCredential() {
        return problem("A credential is missing: send the header Authorization with Bearer and a token.");
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_THE_LIBRARY)
    Response wrongCredential() {
        return problem(
                "The token is not valid: it is malformed, expired, or from an issuer or for an audience that is not Fenster's.");
    }

    private static Response problem(String detail) {
        return HttpProblem.builder().withStatus(Status.UNAUTHORIZED).withTitle("Unauthorized").withDetail(detail)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build().toResponse();
    }
}
