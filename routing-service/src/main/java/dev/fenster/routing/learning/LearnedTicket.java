package dev.fenster.routing.learning;

/**
 * A ticket of which a person said where it belongs.
 *
 * @param text
 *        subject and text
 * @param label
 *        the component's key; {@link #NONE} when it belongs to none of them
 * @param embedding
 *        of the text, as long as the model makes it; null for a language that has no embedding
 */
public record LearnedTicket(String text, String label, float[] embedding) {
    /** The label of tickets that belong to none of the components. */
    public static final String NONE = "";
}
