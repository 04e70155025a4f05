package dev.fenster.routing.question;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import org.jboss.logging.Logger;

/**
 * The question after which a page begins.
 *
 * @param dueAt
 *        as PostgreSQL reads it
 */
record QuestionCursor(String dueAt, UUID questionId) {
    private static final Logger LOG = Logger.getLogger(QuestionCursor.class);
    private static final QuestionCursor START = new QuestionCursor("-infinity", new UUID(0, 0));

    /**
     * @throws RefusedQuestionException
     *         when it is none that we gave
     */
    static QuestionCursor read(String cursor) {
        if (cursor == null) {
            return START;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
            return new QuestionCursor(Instant.parse(parts[0]).toString(), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            LOG.debug("Not a cursor", e);
            throw new RefusedQuestionException("cursor", "is none that a page named: take nextCursor of the page before");
        }
    }

    static String after(Question question) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((question.dueAt() + " " + question.questionId()).getBytes(StandardCharsets.UTF_8));
    }
}
