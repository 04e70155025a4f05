package dev.fenster.routing.matching;

/** A rule's query that cannot be read; the message says where and what to write instead. */
public final class RuleSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int position;

    RuleSyntaxException(String message, int index) {
        super(message + " (at character " + (index + 1) + ")");
        this.position = index + 1;
    }

    /** @return the character of the query at which it goes wrong, counted from 1 */
    public int position() {
        return position;
    }
}
