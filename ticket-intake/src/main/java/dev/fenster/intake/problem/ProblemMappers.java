package dev.fenster.intake.problem;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/** Every way in which a request can fail ends as problem+json. */
class ProblemMappers {
    static final String NO_CREDENTIAL = "Send an API key in the header X-API-Key, or a bearer token in the header Authorization.";

    private final Rejections rejections;
    private final Problems problems;

    ProblemMappers(Rejections rejections, Problems problems) {
        this.rejections = rejections;
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response refused(ProblemException exception) {
        rejections.count(exception.problem().status());
        return exception.response();
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response noCredential() {
        return Response.fromResponse(response(Response.Status.UNAUTHORIZED, NO_CREDENTIAL))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden() {
        return response(Response.Status.FORBIDDEN, "This credential's role may not do this.");
    }

    @ServerExceptionMapper(NotFoundException.class)
    Response notFound() {
        return response(Response.Status.NOT_FOUND, "There is nothing at this path; /q/openapi lists what there is.");
    }

    @ServerExceptionMapper
    Response fromHttp(WebApplicationException exception) {
        var status = exception.getResponse().getStatusInfo().toEnum();
        if (status == null || status.getStatusCode() >= 500) {
            return unexpected(exception);
        }
        var refusal = response(status, switch (status) {
            case METHOD_NOT_ALLOWED -> "This path does not take this method; /q/openapi lists what it takes.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send the body as application/json, a batch as application/x-ndjson.";
            case NOT_ACCEPTABLE ->
                "The answer is application/json, to a batch application/x-ndjson; let the header Accept allow it.";
            default -> status.getReasonPhrase() + ".";
        });
        var allowed = exception.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allowed == null ? refusal : Response.fromResponse(refusal).header(HttpHeaders.ALLOW, allowed).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable exception) {
        var problem = problems.of(exception);
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
    }

    private Response response(Response.Status status, String detail) {
        rejections.count(status.getStatusCode());
        return Response.status(status).type(Problem.MEDIA_TYPE).entity(Problem.of(status, detail)).build();
    }
}
