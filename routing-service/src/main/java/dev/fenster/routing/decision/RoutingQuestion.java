package dev.fenster.routing.decision;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a decision depends on; each may be null. */
record RoutingQuestion(String subject, String text, String language, String product, String component) {
    static RoutingQuestion of(TicketOpened ticket) {
        return new RoutingQuestion(ticket.subject(), ticket.text(), ticket.language(), ticket.product(), ticket.component());
    }

    /** @return subject and text */
    String content() {
        return Stream.of(subject, text).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
