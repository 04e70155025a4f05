package dev.fenster.intake.problem;

import java.util.List;

import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The body of every refusal, RFC 9457.
 *
 * @param title
 *        the reason phrase of the status
 * @param status
 *        the HTTP status
 * @param detail
 *        what is wrong and what to do, in English
 * @param errors
 *        every wrong field, or null when the trouble is not in fields
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String title, int status, String detail, List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(Response.Status status, String detail) {
        return new Problem(status.getReasonPhrase(), status.getStatusCode(), detail, null);
    }

    /** @return whether the same request may be taken later */
    public boolean passes() {
        return status == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()
                || status == Response.Status.TOO_MANY_REQUESTS.getStatusCode();
    }

    public static Problem invalid(List<FieldError> errors) {
        var detail = errors.size() == 1 ? "One field is wrong." : errors.size() + " fields are wrong.";
        return new Problem("Bad Request", 400, detail + " Nothing was accepted; correct the request and send it again.",
                errors);
    }
}
