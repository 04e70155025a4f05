package dev.fenster.routing.decision;

/** What a decision depends on; each may be null. */
record RoutingQuestion(String subject, String text, String language, String product, String component) {
    static RoutingQuestion of(TicketOpened ticket) {
        return new RoutingQuestion(ticket.subject(), ticket.text(), ticket.language(), ticket.product(), ticket.component());
    }
}
