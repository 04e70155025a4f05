package dev.fenster.routing.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param owner
 *        key of whom to ask; null for the owner of the ticket's component
 * @param answerWithin
 *        null for what the ticket's workflow promises
 */
@Schema(description = "owner: key of whom to ask; the owner of the ticket's component when it is absent. answerWithin: business time; what the"
        + " ticket's workflow says when it is absent.")
record QuestionToAsk(
        @NotBlank @Size(max = 10_000) @Schema(examples = "Gibt es einen Workaround für den TSP100?") String text,
        @Size(max = 64) @Schema(examples = "lukas-vogt") String owner,
        @Pattern(regexp = "PT(?=\\d)(?:\\d{1,4}H)?(?:\\d{1,4}M)?(?:\\d{1,5}S)?", message = "must be a time such as PT4H") @Schema(examples = "PT4H") String answerWithin) {}
