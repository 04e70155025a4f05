package dev.fenster.local.demo;

/** A ticket with what is known about it behind the scenes; the template is null for a call that nobody answered. */
record Story(Contact contact, TicketTemplate template, DemoTicket ticket) {

    boolean is(String kind) {
        return template != null && template.is(kind);
    }
}
