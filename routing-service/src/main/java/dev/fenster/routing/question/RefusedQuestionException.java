package dev.fenster.routing.question;

/** A request about questions with a value that is not right; nothing was stored. */
class RefusedQuestionException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;

    RefusedQuestionException(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }
}
