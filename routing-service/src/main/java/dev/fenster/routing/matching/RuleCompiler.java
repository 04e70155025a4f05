package dev.fenster.routing.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Makes checks of a rule's expression. */
final class RuleCompiler {
    private final Collection<Lexicon> lexicons;
    private final Signs signs;

    /**
     * @param lexicons
     *        of the languages in which the rule looks for its words
     */
    RuleCompiler(Collection<Lexicon> lexicons, Signs signs) {
        this.lexicons = lexicons;
        this.signs = signs;
    }

    Check compile(Expression expression) {
        if (expression instanceof Expression.AllOf all) {
            return new BooleanCheck.AllOf(all.parts().stream().map(this::compile).toList());
        }
        if (expression instanceof Expression.AnyOf any) {
            return new BooleanCheck.AnyOf(any.parts().stream().map(this::compile).toList());
        }
        if (expression instanceof Expression.Not not) {
            return new BooleanCheck.Not(compile(not.part()));
        }
        if (expression instanceof Expression.Fact fact) {
            return new FactCheck(signs.ofCondition(fact.condition().sign()), fact.condition().toString());
        }
        return anyOf(lexicons.stream().flatMap(lexicon -> inLanguage(expression, lexicon).stream()).toList());
    }

    private static List<Check> inLanguage(Expression expression, Lexicon lexicon) {
        if (expression instanceof Expression.Words words) {
            return words(words.words(), lexicon);
        }
        if (expression instanceof Expression.Near near) {
            return List.of(new NearCheck(signs(parts(near.words()), lexicon), near.others()));
        }
        if (expression instanceof Expression.Misspelt word) {
            var letters = word.word().toLowerCase(Locale.ROOT);
            return List.of(new SignCheck(lexicon.word(letters)),
                    new SignCheck(new int[]{lexicon.misspelt(letters, word.errors())}));
        }
        if (expression instanceof Expression.Pattern pattern) {
            return List.of(new SignCheck(new int[]{lexicon.pattern(pattern.pattern())}));
        }
        throw new IllegalArgumentException("No language has " + expression);
    }

    private static List<Check> words(List<String> phrase, Lexicon lexicon) {
        var scanned = scanned(phrase);
        var checks = new ArrayList<Check>();
        var joined = scanned.stream().filter(ScannedWord::joined).toList();
        if (phrase.size() == 1 && joined.size() == 1) {
            checks.add(new SignCheck(lexicon.word(joined.get(0).letters())));
        }
        var words = parts(phrase);
        if (words.size() > 1) {
            checks.add(new PhraseCheck(signs(words, lexicon)));
            return checks;
        }
        checks.add(new SignCheck(lexicon.word(words.get(0).letters())));
        if (Character.isLowerCase(phrase.get(0).codePointAt(0))) {
            lexicon.separated(words.get(0).letters()).ifPresent(checks::add);
        }
        return checks;
    }

    private static List<int[]> signs(List<ScannedWord> words, Lexicon lexicon) {
        return words.stream().map(word -> lexicon.word(word.letters())).toList();
    }

    private static List<ScannedWord> parts(List<String> phrase) {
        return scanned(phrase).stream().filter(word -> !word.joined()).toList();
    }

    private static List<ScannedWord> scanned(List<String> phrase) {
        return WordScanner.scan(String.join(" ", phrase), RuleQuery.MAX_WORDS);
    }

    private static Check anyOf(List<Check> checks) {
        return checks.size() == 1 ? checks.get(0) : new BooleanCheck.AnyOf(checks);
    }
}
