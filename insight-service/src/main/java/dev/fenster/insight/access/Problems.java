package dev.fenster.insight.access;

import java.sql.SQLException;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;

/** Problems that are nobody's parameter: no credential, no database. */
class Problems {
    /** Before those of quarkus-resteasy-problem 3.21.0, one of which fails with Quarkus 3.32. */
    private static final int FIRST = 1;
    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = FIRST)
    Response noCredential() {
        return unauthorized("This needs a credential: send a bearer token in the header Authorization.");
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = FIRST)
    Response wrongCredential() {
        return unauthorized("The token is not valid, or not any more: get a new one.");
    }

    @ServerExceptionMapper(value = SQLException.class, priority = FIRST)
    Response noDatabase(SQLException failure) {
        LOG.error("The database did not answer", failure);
        return HttpProblem.builder().withStatus(Status.SERVICE_UNAVAILABLE).withTitle("Figures are not available")
                .withDetail("The database does not answer; try again in 5 seconds. Nothing that happens meanwhile is lost.")
                .withHeader(HttpHeaders.RETRY_AFTER, "5").build().toResponse();
    }

    private static Response unauthorized(String detail) {
        return HttpProblem.builder().withStatus(Status.UNAUTHORIZED).withTitle("Unauthorized").withDetail(detail)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build().toResponse();
    }
}
