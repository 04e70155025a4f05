package dev.fenster.routing.question;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The event question.asked.v1.
 *
 * @param answerLink
 *        null where links are switched off, as its end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuestionAsked(UUID questionId, UUID ticketId, Instant askedAt, String askedBy, Asked owner, String text, Instant dueAt,
        String promised, String workflow, String answerLink, Instant answerLinkUntil) {
    static final String TYPE = "question.asked.v1";

    /**
     * @param email
     *        may be null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(String key, String name, String email) {}
}
