package dev.fenster.insight.search;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.jboss.logging.Logger;

/** The last ticket of a page: the next page begins after it, whatever was added in the meantime. */
record TicketCursor(Instant openedAt, UUID ticketId) {
    private static final Logger LOG = Logger.getLogger(TicketCursor.class);

    String text() {
        var text = openedAt + " " + ticketId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @return empty for anything that {@link #text()} did not make */
    static Optional<TicketCursor> of(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new TicketCursor(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (IllegalArgumentException | DateTimeException e) {
            LOG.debug("Not a cursor", e);
            return Optional.empty();
        }
    }
}
