package dev.fenster.routing.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Words of texts without their endings and without those that every text has; remembers how each is written most often. */
final class GroundForms {
    private static final int WORDS_OF_A_TEXT = 200;
    private static final int CHARACTERS_OF_A_TEXT = 5_000;
    private static final int SHORTEST = 3;
    private static final List<String> COURTESIES = List.of("hallo", "guten", "tag", "morgen", "bitte", "danke", "dank",
            "vielen",
            "freundlichen", "grüßen", "grüße", "gruß", "mehr", "seit", "schon", "immer", "wurde", "kann", "geht", "hello",
            "dear",
            "please", "thanks", "thank", "regards", "kind", "best", "can", "have", "has", "does", "our", "my", "your", "you",
            "we");

    private final Analyzer german = new GermanAnalyzer(with(GermanAnalyzer.getDefaultStopSet()));
    private final Analyzer english = new EnglishAnalyzer(with(EnglishAnalyzer.getDefaultStopSet()));
    private final Map<String, Map<String, Integer>> writings = new HashMap<>();

    /**
     * @param language
     *        ISO 639-1; German unless en
     */
    Set<String> of(String text, String language) {
        var read = text.substring(0, Math.min(CHARACTERS_OF_A_TEXT, text.length()));
        var words = new LinkedHashSet<String>();
        try (var tokens = ("en".equals(language) ? english : german).tokenStream("", read)) {
            var form = tokens.addAttribute(CharTermAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && words.size() < WORDS_OF_A_TEXT) {
                add(form.toString(), read.substring(place.startOffset(), place.endOffset()), words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** @return how the word is written most often */
    String written(String word) {
        return writings.get(word).entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(word);
    }

    private void add(String form, String written, Set<String> words) {
        if (form.length() >= SHORTEST && form.chars().noneMatch(Character::isDigit) && words.add(form)) {
            writings.computeIfAbsent(form, key -> new HashMap<>()).merge(written, 1, Integer::sum);
        }
    }

    private static CharArraySet with(CharArraySet stopWords) {
        var all = new CharArraySet(stopWords, true);
        all.addAll(COURTESIES.stream().collect(Collectors.toSet()));
        return all;
    }
}
