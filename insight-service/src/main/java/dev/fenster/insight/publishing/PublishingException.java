package dev.fenster.insight.publishing;

/** The broker did not take a record. */
public class PublishingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PublishingException(Throwable cause) {
        super("The broker did not acknowledge: " + cause.getMessage(), cause);
    }
}
