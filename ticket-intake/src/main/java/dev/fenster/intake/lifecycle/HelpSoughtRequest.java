package dev.fenster.intake.lifecycle;

import java.time.Instant;

/**
 * A customer's look for help, checked. All but source and session may be null, and page or searchWords is there.
 *
 * @param session
 *        hash of the customer's session
 * @param senderEventId
 *        the source's own id of the event
 */
record HelpSoughtRequest(String source, String session, Instant occurredAt, String senderEventId, String page,
        String searchWords, String product, String language) {}
