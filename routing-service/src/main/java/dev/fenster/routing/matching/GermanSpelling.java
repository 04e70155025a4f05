package dev.fenster.routing.matching;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** One spelling for all ways to write a German word: Gerät, Geraet and Gerat; Straße and Strasse. */
final class GermanSpelling {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    /** Here the umlaut makes another word (to press or to print, to count or to pay), so it is kept apart. */
    private static final Map<String, String> OTHER_WORDS = Map.of("drück", "dryck", "drueck", "dryck", "zähl", "zyhl", "zaehl",
            "zyhl",
            "förder", "fyrder", "foerder", "fyrder");

    private GermanSpelling() {}

    static String of(String letters) {
        var word = letters;
        for (var pair : OTHER_WORDS.entrySet()) {
            word = word.replace(pair.getKey(), pair.getValue());
        }
        return withoutMarks(withoutUmlauts(word));
    }

    private static String withoutUmlauts(String word) {
        var plain = new StringBuilder(word.length() + 2);
        for (var i = 0; i < word.length(); i++) {
            var letter = word.charAt(i);
            switch (letter) {
                case 'ä' -> plain.append('a');
                case 'ö' -> plain.append('o');
                case 'ü' -> plain.append('u');
                case 'ß' -> plain.append("ss");
                case 'e' -> appendUnlessUmlaut(plain);
                default -> plain.append(letter);
            }
        }
        return plain.toString();
    }

    /** ae, oe and ue are umlauts; in neue, Treue and Quelle the u belongs to the letter before it. */
    private static void appendUnlessUmlaut(StringBuilder plain) {
        var length = plain.length();
        var last = length == 0 ? ' ' : plain.charAt(length - 1);
        var beforeLast = length < 2 ? ' ' : plain.charAt(length - 2);
        var isUmlaut = last == 'a' || last == 'o' || last == 'u' && "aeiouyq".indexOf(beforeLast) < 0;
        if (!isUmlaut) {
            plain.append('e');
        }
    }

    private static String withoutMarks(String word) {
        if (word.chars().allMatch(letter -> letter < 0x80)) {
            return word;
        }
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }
}
