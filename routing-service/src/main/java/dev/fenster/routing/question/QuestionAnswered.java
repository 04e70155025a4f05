package dev.fenster.routing.question;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The event question.answered.v1. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuestionAnswered(UUID questionId, UUID ticketId, Instant answeredAt, String answeredBy, String via, String owner,
        Instant askedAt, Instant dueAt, boolean inTime, String answer) {
    static final String TYPE = "question.answered.v1";

    static QuestionAnswered of(Question question) {
        return new QuestionAnswered(question.questionId(), question.ticketId(), question.answeredAt(), question.answeredBy(),
                question.answeredVia(), question.owner(), question.askedAt(), question.dueAt(),
                !question.answeredAt().isAfter(question.dueAt()), question.answer());
    }
}
