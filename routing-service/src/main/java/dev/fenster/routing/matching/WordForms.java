package dev.fenster.routing.matching;

import java.util.Optional;
import java.util.Set;

/** How a language writes and inflects words. Two words count as the same when they have a form in common. */
interface WordForms {
    /** With this begin the forms of words that nearly every text has. */
    String FREQUENT = "x:";

    /**
     * A verb that stands apart from its particle in a sentence.
     *
     * @param verb
     *        forms of its root
     * @param particle
     *        form of the particle
     */
    record Separable(Set<String> verb, String particle) {}

    /** @return the word in the spelling that {@link #of} and beginnings of words are compared in */
    String spelling(String letters);

    /** @return what stands for the word, whatever its inflection; a first letter and a colon keep kinds of forms apart */
    Set<String> of(String spelling);

    /** @return empty when the word is no infinitive of such a verb */
    default Optional<Separable> separable(String spelling) {
        return Optional.empty();
    }
}
