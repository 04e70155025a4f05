package dev.fenster.insight.signals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.fenster.insight.FensterId;

/** The event {@code signal.component_reported.v1}, field by field as in contracts/. A null is left out. */
record ComponentReported(UUID signalId, UUID eventId, String component, String componentName, Owner owner, LocalDate day,
        String timezone, long version, int tickets, int answered, List<Wait> longestWaits, List<Quote> quotes) {
    static final String TYPE = "signal.component_reported.v1";

    /** @return the same figures as this version, with the event id that follows from it */
    ComponentReported withVersion(long newVersion) {
        return new ComponentReported(signalId, FensterId.of(signalId, Long.toString(newVersion)), component, componentName,
                owner,
                day, timezone, newVersion, tickets, answered, longestWaits, quotes);
    }

    record Owner(String key, String name) {}

    /**
     * @param firstReplyAt
     *        null while there is none
     * @param waitSeconds
     *        null while there is no reply
     */
    record Wait(UUID ticketId, Instant openedAt, Instant firstReplyAt, Long waitSeconds) {}

    /**
     * @param language
     *        ISO 639-1, null where the ticket does not say
     */
    record Quote(UUID ticketId, String language, String text) {}
}
