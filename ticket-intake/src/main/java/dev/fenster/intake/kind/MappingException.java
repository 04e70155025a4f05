package dev.fenster.intake.kind;

/** A mapping could not make tickets or events of a request. */
public final class MappingException extends RuntimeException {
    MappingException(String message, Throwable cause) {
        super(message, cause, false, false);
    }
}
