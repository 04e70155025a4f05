package dev.fenster.insight.ingestion;

/** A record that no further attempt will make readable. The message says why, without anything a customer wrote. */
class PoisonException extends Exception {
    private static final long serialVersionUID = 1;

    PoisonException(String reason) {
        super(reason);
    }

    PoisonException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
