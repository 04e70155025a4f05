package dev.fenster.routing.learning;

import java.util.Optional;

/** Is asked where tickets belong that no rule matches. */
public interface Suggestions {
    /**
     * @param text
     *        subject and text
     * @param language
     *        ISO 639-1; null when it is not known
     * @return empty when nothing was learned yet that would help
     */
    Optional<Suggestion> suggest(String text, String language);
}
