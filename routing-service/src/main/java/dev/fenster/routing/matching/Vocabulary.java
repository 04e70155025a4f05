package dev.fenster.routing.matching;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The words that the rules look for in one language. A ticket's word stands for those of them that it matches, mostly none. */
final class Vocabulary {
    private static final int MAX_REMEMBERED = 20_000;
    private static final int MIN_BEGINNING = 3;

    private final String prefix;
    private final WordForms language;
    private final CompoundSplitter compounds;
    private final Set<String> forms = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Map<String, Set<String>> remembered = new ConcurrentHashMap<>();

    private Vocabulary(String prefix, WordForms language, CompoundSplitter compounds) {
        this.prefix = prefix;
        this.language = language;
        this.compounds = compounds;
    }

    static Vocabulary of(Language name, Collection<Expression> expressions) {
        WordForms language = name == Language.DE ? new GermanWordForms() : new EnglishWordForms();
        var words = words(language::spelling, expressions);
        var splitter = name == Language.DE ? new CompoundSplitter(language, words.plain()) : null;
        var vocabulary = new Vocabulary(name.code() + ":", language, splitter);
        words.plain().forEach(word -> vocabulary.forms.addAll(language.of(word)));
        vocabulary.beginnings.addAll(words.beginnings());
        return vocabulary;
    }

    /** @return what stands for this word of a rule; a word of a ticket that has one of them matches it */
    Set<String> ofRuleWord(String letters) {
        return prefixed(language.of(language.spelling(letters)));
    }

    /** @return what stands for the words that begin so */
    String ofBeginning(String letters) {
        return prefix + "p:" + language.spelling(letters);
    }

    /** @return what stands for the rules' words that this word of a ticket matches */
    Set<String> ofTicketWord(ScannedWord word) {
        var known = remembered.get(word.letters());
        if (known != null) {
            return known;
        }
        var matched = matched(word);
        if (remembered.size() < MAX_REMEMBERED) {
            remembered.put(word.letters(), matched);
        }
        return matched;
    }

    private Set<String> matched(ScannedWord word) {
        var spelling = language.spelling(word.letters());
        var matched = new LinkedHashSet<String>(language.of(spelling));
        matched.retainAll(forms);
        if (compounds != null) {
            matched.addAll(compounds.partsOf(spelling));
        }
        for (var length = MIN_BEGINNING; length <= spelling.length() && !beginnings.isEmpty(); length++) {
            var beginning = spelling.substring(0, length);
            if (beginnings.contains(beginning)) {
                matched.add("p:" + beginning);
            }
        }
        return prefixed(matched);
    }

    private Set<String> prefixed(Set<String> plain) {
        return plain.stream().map(form -> prefix + form).collect(Collectors.toUnmodifiableSet());
    }

    private record Words(Set<String> plain, Set<String> beginnings) {}

    private static Words words(UnaryOperator<String> spelling, Collection<Expression> expressions) {
        var words = new Words(new HashSet<>(), new HashSet<>());
        expressions.forEach(expression -> collect(expression, spelling, words));
        return words;
    }

    private static void collect(Expression expression, UnaryOperator<String> spelling, Words words) {
        if (expression instanceof Expression.Words wanted) {
            for (var word : wanted.words()) {
                WordScanner.scan(word, RuleQuery.MAX_WORDS).forEach(part -> words.plain().add(spelling.apply(part.letters())));
            }
        } else if (expression instanceof Expression.Beginning beginning) {
            WordScanner.scan(beginning.letters(), 1).forEach(part -> words.beginnings().add(spelling.apply(part.letters())));
        } else if (expression instanceof Expression.AllOf all) {
            all.parts().forEach(part -> collect(part, spelling, words));
        } else if (expression instanceof Expression.AnyOf any) {
            any.parts().forEach(part -> collect(part, spelling, words));
        } else if (expression instanceof Expression.Not not) {
            collect(not.part(), spelling, words);
        }
    }
}
