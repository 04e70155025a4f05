package dev.fenster.routing.decision;

/** A record that is no event which routing can read; the message is fit for an operator and quotes nothing of the customer. */
class UnreadableTicketException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableTicketException(String message) {
        super(message);
    }
}
