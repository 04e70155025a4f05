package dev.fenster.intake.ticket;

import java.util.UUID;

import dev.fenster.intake.access.CallerSources;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.publishing.EventIds;
import dev.fenster.intake.request.Fields;

/**
 * What a ticket is called outside of Fenster.
 *
 * @param source
 *        the system that sent it
 * @param externalId
 *        its id there
 */
public record TicketReference(String source, String externalId) {
    private static final int EXTERNAL_ID_LIMIT = 200;

    /**
     * @param idempotencyKey
     *        taken where the request has no externalId; may be null
     * @throws ProblemException
     *         403 when the source is not one of the caller's
     */
    public static TicketReference read(Fields fields, CallerSources sources, String idempotencyKey) {
        return new TicketReference(sources.read(fields), externalId(fields, idempotencyKey));
    }

    public UUID ticketId() {
        return EventIds.ticket(source, externalId);
    }

    private static String externalId(Fields fields, String idempotencyKey) {
        var given = fields.line("externalId", EXTERNAL_ID_LIMIT);
        if (given != null || idempotencyKey == null || idempotencyKey.isBlank()) {
            return fields.required("externalId", given);
        }
        if (idempotencyKey.length() > EXTERNAL_ID_LIMIT) {
            return fields.wrong("externalId", "is missing, and the header Idempotency-Key in its place has more than "
                    + EXTERNAL_ID_LIMIT + " characters. Shorten it.");
        }
        return idempotencyKey.strip();
    }
}
