package dev.fenster.routing.matching;

import java.util.Set;

/** How a language writes and inflects words. Two words count as the same when they have a form in common. */
interface WordForms {
    /** @return the word in the spelling that {@link #of} and beginnings of words are compared in */
    String spelling(String letters);

    /** @return what stands for the word, whatever its inflection; a first letter and a colon keep kinds of forms apart */
    Set<String> of(String spelling);
}
