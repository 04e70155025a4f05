package dev.fenster.routing.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into words: runs of letters and digits, and what hyphens join. */
final class WordScanner {
    private static final int MAX_WORD = 255;
    private static final int MAX_JOINED_WORDS = 4;
    private static final char SOFT_HYPHEN = '\u00AD';

    private final String text;
    private final int maxWords;
    private final List<ScannedWord> words = new ArrayList<>();
    private final List<ScannedWord> hyphenated = new ArrayList<>();

    private WordScanner(String text, int maxWords) {
        this.text = text;
        this.maxWords = maxWords;
    }

    /** @return at most {@code maxWords} words and the joined ones beside them, in the order of the text */
    static List<ScannedWord> scan(String text, int maxWords) {
        return new WordScanner(text, maxWords).scan();
    }

    private List<ScannedWord> scan() {
        var position = 0;
        var index = 0;
        while (position < maxWords) {
            var start = nextWord(index);
            if (start == text.length()) {
                break;
            }
            index = endOfWord(start);
            if (!isHyphenated(start)) {
                join();
            }
            hyphenated.add(new ScannedWord(letters(start, index), position, position, start, index, false));
            position++;
        }
        join();
        return words;
    }

    private int nextWord(int from) {
        var index = from;
        while (index < text.length() && !Character.isLetterOrDigit(text.codePointAt(index))) {
            index += Character.charCount(text.codePointAt(index));
        }
        return index;
    }

    private int endOfWord(int start) {
        var index = start;
        while (index < text.length() && index - start < MAX_WORD && isInside(text.codePointAt(index))) {
            index += Character.charCount(text.codePointAt(index));
        }
        return index;
    }

    private static boolean isInside(int symbol) {
        return Character.isLetterOrDigit(symbol) || symbol == SOFT_HYPHEN
                || Character.getType(symbol) == Character.NON_SPACING_MARK;
    }

    private boolean isHyphenated(int start) {
        return !hyphenated.isEmpty() && start == hyphenated.get(hyphenated.size() - 1).end() + 1
                && "-\u2010\u2011".indexOf(text.charAt(start - 1)) >= 0;
    }

    /** Hands on the words that belong together, the joined one after the first part of it. */
    private void join() {
        var parts = hyphenated.size();
        if (parts > 1 && parts <= MAX_JOINED_WORDS) {
            var first = hyphenated.get(0);
            var all = new StringBuilder();
            hyphenated.forEach(part -> all.append(part.letters()));
            hyphenated.add(1,
                    new ScannedWord(all.toString(), first.position(), first.position() + parts - 1, first.start(),
                            hyphenated.get(parts - 1).end(), true));
        }
        words.addAll(hyphenated);
        hyphenated.clear();
    }

    private String letters(int start, int end) {
        var word = text.substring(start, end);
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= '\u0080') {
                word = Normalizer.normalize(word, Normalizer.Form.NFC).replace(String.valueOf(SOFT_HYPHEN), "");
                break;
            }
        }
        return word.toLowerCase(Locale.ROOT);
    }
}
