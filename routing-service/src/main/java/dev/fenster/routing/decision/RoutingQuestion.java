package dev.fenster.routing.decision;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a decision depends on; each may be null. */
record RoutingQuestion(String subject, String text, String language, String product, String component, String channel,
        String source, String productVersion, String segment, List<String> tags, Instant occurredAt) {
    static RoutingQuestion of(TicketOpened ticket) {
        return new RoutingQuestion(ticket.subject(), ticket.text(), ticket.language(), ticket.product(), ticket.component(),
                ticket.channel(), ticket.source(), ticket.productVersion(),
                ticket.customer() == null ? null : ticket.customer().segment(), ticket.tags(),
                ticket.occurredAt());
    }

    /** @return subject and text */
    String content() {
        return Stream.of(subject, text).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
