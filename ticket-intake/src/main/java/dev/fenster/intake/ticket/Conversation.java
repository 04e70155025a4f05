package dev.fenster.intake.ticket;

import java.util.UUID;

import dev.fenster.intake.publishing.EventIds;

/**
 * What the sources that share conversations call one of them: all of them mean one ticket.
 *
 * @param space
 *        what these sources have in common, by configuration; nobody else reaches into it
 * @param reference
 *        the conversation's name there, e.g. a Message-ID or a ticket's number
 */
record Conversation(String space, String reference) {
    UUID ticketId() {
        return EventIds.conversation(space, reference);
    }
}
