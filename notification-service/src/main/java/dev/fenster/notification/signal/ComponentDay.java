package dev.fenster.notification.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The figures of one component on one local day, as insight-service last reported them.
 *
 * @param component
 *        its key, {@code unrouted} for tickets without a component
 * @param version
 *        grows with every report of this component and day
 * @param tickets
 *        opened on that day
 * @param answered
 *        those of them that had a first reply
 * @param longestWaits
 *        at most three, longest first
 * @param quotes
 *        at most two, without personal data
 */
public record ComponentDay(String component, String componentName, Owner owner, LocalDate day, String timezone, Long version,
        Integer tickets, Integer answered, List<Wait> longestWaits, List<Quote> quotes) {
    public ComponentDay {
        longestWaits = longestWaits == null ? List.of() : longestWaits;
        quotes = quotes == null ? List.of() : quotes;
    }

    public record Owner(String key, String name) {}

    /** How long one customer waited for the first reply; without {@code firstReplyAt} the wait goes on. */
    public record Wait(UUID ticketId, Instant openedAt, Instant firstReplyAt, Long waitSeconds) {}

    public record Quote(UUID ticketId, String language, String text) {}
}
