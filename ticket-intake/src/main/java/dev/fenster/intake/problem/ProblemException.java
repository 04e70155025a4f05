package dev.fenster.intake.problem;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response;

/** Ends a request with a {@link Problem}. It says nothing about the request's content beyond names and limits. */
public final class ProblemException extends RuntimeException {
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final int UNPROCESSABLE = 422;

    private final transient Problem problem;
    private final long retryAfterSeconds;

    private ProblemException(Problem problem, Throwable cause) {
        this(problem, cause, RETRY_AFTER_SECONDS);
    }

    private ProblemException(Problem problem, Throwable cause, long retryAfterSeconds) {
        super(problem.detail(), cause, false, false);
        this.problem = problem;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public static ProblemException of(Problem problem) {
        return new ProblemException(problem, null);
    }

    public static ProblemException malformed(String detail) {
        return new ProblemException(Problem.of(Response.Status.BAD_REQUEST, detail), null);
    }

    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(Problem.invalid(errors), null);
    }

    public static ProblemException unauthorized(String detail) {
        return new ProblemException(Problem.of(Response.Status.UNAUTHORIZED, detail), null);
    }

    public static ProblemException unsupportedMediaType(String detail) {
        return new ProblemException(Problem.of(Response.Status.UNSUPPORTED_MEDIA_TYPE, detail), null);
    }

    public static ProblemException forbidden(String detail) {
        return new ProblemException(Problem.of(Response.Status.FORBIDDEN, detail), null);
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(Problem.of(Response.Status.NOT_FOUND, detail), null);
    }

    public static ProblemException conflict(String detail) {
        return new ProblemException(Problem.of(Response.Status.CONFLICT, detail), null);
    }

    public static ProblemException tooLarge(String detail) {
        return new ProblemException(Problem.of(Response.Status.REQUEST_ENTITY_TOO_LARGE, detail), null);
    }

    /** The client was too slow. */
    public static ProblemException timeout(String detail) {
        return new ProblemException(Problem.of(Response.Status.REQUEST_TIMEOUT, detail), null);
    }

    /** The request is understood, but what it asks for cannot be done with what is there. */
    public static ProblemException unprocessable(String detail) {
        return new ProblemException(new Problem("Unprocessable Content", UNPROCESSABLE, detail, null), null);
    }

    /** The client is told to come again after a few seconds. */
    public static ProblemException unavailable(String detail, Throwable cause) {
        return new ProblemException(Problem.of(Response.Status.SERVICE_UNAVAILABLE, detail), cause);
    }

    public static ProblemException tooManyRequests(String detail, long retryAfterSeconds) {
        return new ProblemException(Problem.of(Response.Status.TOO_MANY_REQUESTS, detail), null, retryAfterSeconds);
    }

    public boolean isUnprocessable() {
        return problem.status() == UNPROCESSABLE;
    }

    public Problem problem() {
        return problem;
    }

    public Response response() {
        var response = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        headers().forEach(response::header);
        return response.build();
    }

    Map<String, String> headers() {
        return switch (problem.status()) {
            case 429, 503 -> Map.of("Retry-After", String.valueOf(retryAfterSeconds));
            case 408, 413 -> Map.of("Connection", "close");
            default -> Map.of();
        };
    }
}
