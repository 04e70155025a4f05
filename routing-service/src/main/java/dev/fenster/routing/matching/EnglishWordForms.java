package dev.fenster.routing.matching;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

import org.tartarus.snowball.ext.EnglishStemmer;

/** English words by their Porter 2 stems. */
final class EnglishWordForms implements WordForms {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final EnglishStemmer stemmer = new EnglishStemmer();

    @Override
    public String spelling(String letters) {
        if (letters.chars().allMatch(letter -> letter < 0x80)) {
            return letters;
        }
        return MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD)).replaceAll("");
    }

    @Override
    public synchronized Set<String> of(String spelling) {
        stemmer.setCurrent(spelling);
        stemmer.stem();
        return Set.of("s:" + stemmer.getCurrent());
    }
}
