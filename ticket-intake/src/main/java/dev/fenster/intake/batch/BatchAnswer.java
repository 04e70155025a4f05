package dev.fenster.intake.batch;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.fenster.intake.problem.FieldError;
import dev.fenster.intake.problem.Problem;

/** A line of the answer to a batch: one for each input that was rejected, and a summary at the end. */
public sealed interface BatchAnswer {
    /** How the lines are sent: JSON objects, one a line. */
    String MEDIA_TYPE = "application/x-ndjson";

    String EXAMPLE = """
            {"line": 17, "status": 400, "detail": "One field is wrong. Nothing was accepted; correct the request and send it again.", \
            "errors": [{"field": "channel", "message": "is required."}]}
            {"accepted": 499, "rejected": 1}
            """;

    /**
     * An input that was not accepted.
     *
     * @param line
     *        its number, from 1
     * @param status
     *        what a request with this input alone would have been answered with
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RejectedLine", description = "An input that was not accepted, as a request with it alone would have been answered.")
    record RejectedLine(int line, int status, String detail, List<FieldError> errors) implements BatchAnswer {
        static RejectedLine of(int line, Problem problem) {
            return new RejectedLine(line, problem.status(), problem.detail(), problem.errors());
        }
    }

    /**
     * The last line.
     *
     * @param accepted
     *        inputs that are safe
     * @param rejected
     *        inputs that were answered with a line each
     * @param retryFromLine
     *        the first line that may not be safe; null when the whole batch was taken
     * @param detail
     *        why it has to be sent again from there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BatchSummary", description = "The last line. With retryFromLine the rest has to be sent again from that line on; what is sent twice has no effect.")
    record Summary(int accepted, int rejected, Integer retryFromLine, String detail) implements BatchAnswer {}
}
