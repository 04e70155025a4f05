package dev.fenster.routing.matching;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the rules look for in one language. A ticket's word stands for those of their signs that it has, mostly none. */
final class Vocabulary {
    private static final int MAX_REMEMBERED = 20_000;
    private static final int MIN_STEM = 5;

    private final Lexicon lexicon;
    private final CompoundSplitter compounds;
    private final PatternIndex patterns;
    private final MisspeltIndex misspelt;
    private final MisspeltIndex misspeltTwice;
    /** Two generations, so that no flood of rare words keeps the frequent ones out. */
    private volatile Map<String, int[]> remembered = new ConcurrentHashMap<>();
    private volatile Map<String, int[]> rememberedBefore = Map.of();

    /**
     * @param lexicon
     *        of all rules; nothing is added to it any more
     */
    Vocabulary(Lexicon lexicon) {
        this.lexicon = lexicon;
        compounds = lexicon.hasCompounds() ? new CompoundSplitter(lexicon.language(), lexicon.words()) : null;
        patterns = new PatternIndex(lexicon.patterns());
        misspelt = new MisspeltIndex(lexicon.misspelt(1), 1);
        misspeltTwice = new MisspeltIndex(lexicon.misspelt(2), 2);
    }

    /** @return the signs of what the rules look for and this word of a ticket matches, each once */
    int[] of(ScannedWord word) {
        var known = remembered.get(word.letters());
        if (known == null) {
            known = rememberedBefore.get(word.letters());
            known = known == null ? matched(word.letters()) : known;
            remember(word.letters(), known);
        }
        return known;
    }

    private void remember(String letters, int[] signs) {
        if (remembered.size() >= MAX_REMEMBERED) {
            rememberedBefore = remembered;
            remembered = new ConcurrentHashMap<>();
        }
        remembered.put(letters, signs);
    }

    private int[] matched(String letters) {
        var language = lexicon.language();
        var spelling = language.spelling(letters);
        var forms = language.of(spelling);
        var signs = forms.stream().mapToInt(lexicon::known);
        if (compounds != null) {
            signs = IntStream.concat(signs, compounds.partsOf(spelling).stream().mapToInt(lexicon::known));
        }
        signs = IntStream.concat(signs, patterns.of(spelling).stream().mapToInt(this::patternSign));
        if (!letters.equals(spelling)) {
            signs = IntStream.concat(signs, patterns.of(letters).stream().mapToInt(this::patternSign));
        }
        signs = IntStream.concat(signs, misspelt(misspelt, 1, spelling, forms));
        signs = IntStream.concat(signs, misspelt(misspeltTwice, 2, spelling, forms));
        return signs.filter(sign -> sign != Signs.NONE).distinct().toArray();
    }

    private int patternSign(String pattern) {
        return lexicon.known(Lexicon.patternForm(pattern));
    }

    /** The word as it is, and without its ending, may be a misspelling. */
    private IntStream misspelt(MisspeltIndex index, int errors, String spelling, Set<String> forms) {
        var stems = forms.stream().filter(form -> form.startsWith("s:") && form.length() >= "s:".length() + MIN_STEM)
                .flatMap(form -> index.of(form.substring(2)).stream());
        return Stream.concat(index.of(spelling).stream(), stems)
                .mapToInt(word -> lexicon.known(Lexicon.misspeltForm(word, errors)));
    }
}
