package dev.fenster.routing.learning;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells German from English by the short words that nearly every text has, and by what is usual. */
final class TicketLanguagePolicy {
    private static final int READ = 2_000;
    /** Natural logarithm of how much likelier a short word is in its own language. */
    private static final double A_WORD = 2;
    private static final Map<String, String> SHORT_WORDS = new HashMap<>();
    static {
        for (var word : ("der die das den dem des ein eine einen einem einer und oder aber nicht kein keine keinen ich mir mich du dir wir"
                + " uns ihr sie es ist sind bin hat habe haben wird werden wurde kann können auf für mit von zu zum zur bei nach aus"
                + " im um seit über wie wo wann warum wenn dass weil auch noch nur schon mehr mein meine meinen meiner heute bitte")
                .split(" ")) {
            SHORT_WORDS.put(word, "de");
        }
        for (var word : ("the a an and or but not no i me my we our you your he she it its is are am be been has have had do does did"
                + " can could will would should to of for with from at by about into how where when why what which who if that this"
                + " these there any some more today please i'm don't it's").split(" ")) {
            SHORT_WORDS.put(word, "en");
        }
    }

    /**
     * @param learned
     *        how many tickets of each language are known: what is rare needs more evidence, such as a German sentence that names an
     *        English film
     * @return ISO 639-1; without short words, the language that is most usual; empty when there is none
     */
    Optional<String> of(String text, Map<String, Long> learned) {
        var evidence = new HashMap<String, Double>();
        learned.forEach((language, tickets) -> evidence.put(language, Math.log(1.0 + tickets)));
        for (var word : text.substring(0, Math.min(READ, text.length())).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+")) {
            var language = SHORT_WORDS.get(word);
            if (language != null) {
                evidence.merge(language, A_WORD, Double::sum);
            }
        }
        return evidence.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
