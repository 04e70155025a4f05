package dev.fenster.routing.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.de.GermanAnalyzer;

/**
 * German words by light stems. Kinds of forms: {@code s:} without an ending of case or number; {@code k:} also without -er, as
 * in
 * Bilder and defekter; {@code v:} the root of a verb, as in druckt, druckte and gedruckt; {@code x:} words such as "seit" and
 * "war",
 * which never count as an inflection of another word.
 */
final class GermanWordForms implements WordForms {
    private static final int MIN_STEM = 3;
    private static final int MIN_ROOT = 4;
    private static final Set<String> FUNCTION_WORDS = functionWords();
    private static final Map<String, String> IRREGULAR = Map.ofEntries(Map.entry("konten", "konto"),
            Map.entry("firmen", "firma"),
            Map.entry("themen", "thema"), Map.entry("risiken", "risiko"), Map.entry("salden", "saldo"),
            Map.entry("schemata", "schema"), Map.entry("daten", "datum"), Map.entry("museen", "museum"),
            Map.entry("zentren", "zentrum"), Map.entry("medien", "medium"), Map.entry("alben", "album"),
            Map.entry("studien", "studium"), Map.entry("kriterien", "kriterium"), Map.entry("villen", "villa"));
    private static final List<String> PARTICLES = List.of("zusammen", "zuruck", "herunter", "runter", "weiter", "wieder",
            "unter",
            "durch", "fehl", "fest", "frei", "hoch", "nach", "uber", "auf", "aus", "bei", "ein", "her", "hin", "los", "mit",
            "vor",
            "weg", "ab", "an", "um", "zu");

    @Override
    public String spelling(String letters) {
        return GermanSpelling.of(letters);
    }

    @Override
    public Set<String> of(String spelling) {
        if (FUNCTION_WORDS.contains(spelling)) {
            return Set.of(FREQUENT + GermanVerbs.determiner(spelling));
        }
        var forms = new LinkedHashSet<String>();
        var stem = stem(spelling);
        forms.add("s:" + stem);
        if (!spelling.endsWith("en")) {
            forms.add("k:" + withoutEr(stem));
        }
        GermanVerbs.strongRoot(spelling).ifPresentOrElse(root -> forms.add("v:" + root), () -> addRoots(spelling, forms));
        return forms;
    }

    @Override
    public Optional<Separable> separable(String spelling) {
        return PARTICLES.stream().filter(spelling::startsWith).findFirst()
                .filter(particle -> spelling.endsWith("n") && spelling.length() - particle.length() > MIN_ROOT)
                .flatMap(particle -> separable(particle, spelling.substring(particle.length())));
    }

    private Optional<Separable> separable(String particle, String verb) {
        var roots = of(verb).stream().filter(form -> form.startsWith("v:")).collect(Collectors.toUnmodifiableSet());
        return roots.isEmpty() ? Optional.empty() : Optional.of(new Separable(roots, of(particle).iterator().next()));
    }

    static String stem(String word) {
        var irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        var stem = word.endsWith("innen") && word.length() > 7 ? cut(word, 3) : withoutEnding(word);
        return stem.endsWith("niss") ? cut(stem, 1) : stem;
    }

    private static String withoutEnding(String word) {
        var length = word.length();
        if (ends(word, 6, "ern", "eln")) {
            return cut(word, 1);
        }
        if (ends(word, 5, "em", "en", "es")) {
            return cut(word, 2);
        }
        if (ends(word, 4, "e")) {
            return cut(word, 1);
        }
        return ends(word, 4, "s") && takesPluralS(word.charAt(length - 2), length) ? cut(word, 1) : word;
    }

    private static boolean takesPluralS(char before, int length) {
        return "bdfghklmnoprtwy".indexOf(before) >= 0 || before == 'a' && length > 5;
    }

    private static String withoutEr(String stem) {
        return ends(stem, 5, "er") ? cut(stem, 2) : stem;
    }

    private static void addRoots(String word, Set<String> forms) {
        var infinitive = withoutGe(word);
        var tDropped = List.of("eten", "etet", "ete", "et");
        for (var ending : tDropped) {
            if (infinitive.endsWith(ending) && "td".indexOf(before(infinitive, ending)) >= 0) {
                addRoot(infinitive, ending, forms);
                return;
            }
        }
        for (var ending : List.of("ten", "tet", "te", "et", "t", "en", "e")) {
            addRoot(infinitive, ending, forms);
        }
        if (ends(infinitive, 6, "ern", "eln")) {
            addRoot(infinitive, "n", forms);
        }
    }

    private static char before(String word, String ending) {
        return word.length() > ending.length() ? word.charAt(word.length() - ending.length() - 1) : ' ';
    }

    private static void addRoot(String word, String ending, Set<String> forms) {
        if (word.endsWith(ending) && word.length() - ending.length() >= MIN_ROOT) {
            forms.add("v:" + cut(word, ending.length()));
        }
    }

    /** abgestürzt to abstürzt, abzustürzen to abstürzen: the participle without its ge, the infinitive without its zu. */
    private static String withoutGe(String word) {
        if (!word.endsWith("t") && !word.endsWith("en")) {
            return word;
        }
        for (var particle : PARTICLES) {
            var rest = particle.length() + 2;
            if (word.startsWith(particle) && word.length() - rest > MIN_ROOT
                    && (word.startsWith("ge", particle.length()) || word.startsWith("zu", particle.length()))) {
                return particle + word.substring(rest);
            }
        }
        return word.startsWith("ge") && word.length() > 2 + MIN_ROOT ? word.substring(2) : word;
    }

    private static boolean ends(String word, int minLength, String... endings) {
        if (word.length() < minLength) {
            return false;
        }
        for (var ending : endings) {
            if (word.endsWith(ending) && word.length() - ending.length() >= MIN_STEM) {
                return true;
            }
        }
        return false;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static Set<String> functionWords() {
        var words = new LinkedHashSet<String>();
        for (var word : GermanAnalyzer.getDefaultStopSet()) {
            words.add(GermanSpelling.of(new String((char[]) word)));
        }
        return Set.copyOf(words);
    }
}
