package dev.fenster.intake.zendesk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.fenster.intake.problem.FieldError;
import dev.fenster.intake.problem.Problem;

/**
 * A refusal as Zendesk words it.
 *
 * @param details
 *        what is wrong, by field; null when the trouble is not in fields
 */
@Schema(name = "ZendeskError")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ZendeskError(String error, String description, Map<String, List<Detail>> details) {
    private static final int UNPROCESSABLE = 422;
    private static final Map<String, String> FIELDS = Map.of("text", "comment", "customer.email", "requester.email",
            "customer.phone", "requester.phone", "customer.account", "requester_id", "to.status", "status", "to.team",
            "group_id", "to.owner", "assignee_id");

    record Detail(String description, String error) {}

    static ZendeskError of(Problem problem) {
        return problem.errors() == null
                ? new ZendeskError(name(problem.status()), problem.detail(), null)
                : new ZendeskError("RecordInvalid", "Record validation errors", details(problem.errors()));
    }

    /** @return 422 where fields are wrong, as Zendesk has it */
    static int status(Problem problem) {
        return problem.errors() == null ? problem.status() : UNPROCESSABLE;
    }

    private static Map<String, List<Detail>> details(List<FieldError> errors) {
        var details = new LinkedHashMap<String, List<Detail>>();
        errors.forEach(error -> details.put(FIELDS.getOrDefault(error.field(), error.field()),
                List.of(new Detail(error.message(),
                        error.message().startsWith("is required") ? "BlankValue" : "InvalidValue"))));
        return details;
    }

    private static String name(int status) {
        return switch (status) {
            case 400 -> "BadRequest";
            case 403 -> "Forbidden";
            case 404 -> "RecordNotFound";
            case 413 -> "PayloadTooLarge";
            case 429 -> "APIRateLimitExceeded";
            case 503 -> "ServiceUnavailable";
            default -> "Error";
        };
    }
}
