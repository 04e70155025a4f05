package dev.fenster.routing.catalogue;

/** What should be changed is not in the state that the client asks for; nothing was changed. */
class ChangedMeanwhileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ChangedMeanwhileException(String message) {
        super(message);
    }
}
