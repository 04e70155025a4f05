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
 * @param conversation
 *        what this and other sources call it together; null where the source speaks of a ticket of its own
 */
public record TicketReference(String source, String externalId, Conversation conversation) {
    /** What the field conversation is for. */
    public static final String CONVERSATION = "What this source and others that share conversations with it call the ticket; all of "
            + "them mean one ticket then. Name it in every request about the ticket.";
    private static final int EXTERNAL_ID_LIMIT = 200;
    private static final int CONVERSATION_LIMIT = 1000;
    /** RFC 2392: the id of a message, by which every system that has the message knows it. */
    private static final String MESSAGE_ID = "mid:";

    /**
     * @param idempotencyKey
     *        taken where the request has no externalId; may be null
     * @throws ProblemException
     *         403 when the source is not one of the caller's
     */
    public static TicketReference read(Fields fields, CallerSources sources, String idempotencyKey) {
        return new TicketReference(sources.read(fields), externalId(fields, idempotencyKey), conversation(fields, sources));
    }

    public UUID ticketId() {
        return conversation == null ? EventIds.ticket(source, externalId) : conversation.ticketId();
    }

    /**
     * @return the id of an event that the source calls so. In a conversation two sources may use one id for different things,
     *         unless it is a message's
     */
    public UUID eventId(String senderEventId) {
        return conversation == null || senderEventId.startsWith(MESSAGE_ID)
                ? EventIds.event(ticketId(), senderEventId)
                : EventIds.event(ticketId(), source, senderEventId);
    }

    private static Conversation conversation(Fields fields, CallerSources sources) {
        var reference = fields.line("conversation", CONVERSATION_LIMIT);
        if (reference == null) {
            return null;
        }
        return sources.conversations() == null
                ? fields.wrong("conversation", "is for sources that share conversations, which this credential does not. "
                        + "Leave it out, or let an operator give the API key or source the field conversations.")
                : new Conversation(sources.conversations(), reference);
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
