package dev.fenster.routing.question;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What support asked somebody who is responsible.
 *
 * @param owner
 *        key of who is asked
 * @param promised
 *        business time in ISO 8601, until dueAt
 * @param answeredVia
 *        rest or link; null while it is open, as the answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What support asked somebody who is responsible. state is open or answered.")
record Question(UUID questionId, UUID ticketId, String state, String owner, String text, String askedBy, Instant askedAt,
        Instant dueAt, String promised, String answer, String answeredBy, String answeredVia, Instant answeredAt) {}
