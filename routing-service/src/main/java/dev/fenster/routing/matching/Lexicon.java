package dev.fenster.routing.matching;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Collects what the rules look for in one language, and says which signs stand for it. */
final class Lexicon {
    private final Language name;
    private final WordForms language;
    private final Signs signs;
    private final Set<String> words = new HashSet<>();
    private final Set<String> patterns = new HashSet<>();
    private final Set<String> misspelt = new HashSet<>();
    private final Set<String> misspeltTwice = new HashSet<>();

    Lexicon(Language name, Signs signs) {
        this.name = name;
        this.language = name == Language.DE ? new GermanWordForms() : new EnglishWordForms();
        this.signs = signs;
    }

    WordForms language() {
        return language;
    }

    /** @return whether the vocabulary is that of German, whose words have parts */
    boolean hasCompounds() {
        return name == Language.DE;
    }

    Set<String> words() {
        return words;
    }

    Set<String> patterns() {
        return patterns;
    }

    /** @return spellings that may be wrong in one letter, or in two */
    Set<String> misspelt(int errors) {
        return errors == 2 ? misspeltTwice : misspelt;
    }

    /** @return a word that has one of these signs is this word in some spelling and inflection */
    int[] word(String letters) {
        var spelling = language.spelling(letters);
        words.add(spelling);
        return language.of(spelling).stream().mapToInt(this::sign).toArray();
    }

    int pattern(String letters) {
        var pattern = WordPattern.spelling(letters, language);
        patterns.add(pattern);
        return sign(patternForm(pattern));
    }

    int misspelt(String letters, int errors) {
        var spelling = language.spelling(letters);
        misspelt(errors).add(spelling);
        return sign(misspeltForm(spelling, errors));
    }

    /** @return looks for a verb whose particle stands apart from it; empty when the word is no such verb */
    Optional<Check> separated(String letters) {
        return language.separable(language.spelling(letters)).map(verb -> new SeparatedCheck(
                verb.verb().stream().mapToInt(this::sign).toArray(), sign(verb.particle())));
    }

    private int sign(String form) {
        var sign = name.code() + ":" + form;
        return form.startsWith(WordForms.FREQUENT) ? signs.ofFrequentWord(sign) : signs.of(sign);
    }

    int known(String form) {
        return signs.known(name.code() + ":" + form);
    }

    static String patternForm(String pattern) {
        return "p:" + pattern;
    }

    static String misspeltForm(String spelling, int errors) {
        return "f" + errors + ":" + spelling;
    }
}
