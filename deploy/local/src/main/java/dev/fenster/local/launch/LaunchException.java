package dev.fenster.local.launch;

/** Something stands in the way of the start; the message is the one clear sentence that the person reads. */
public final class LaunchException extends RuntimeException {
    public LaunchException(String message) {
        super(message);
    }

    public LaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
