package dev.fenster.insight.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to quote from tickets: short, readable, typical, and not twice the same. */
public final class QuotePolicy {
    /** UTF-16 units of the longest quote, the ellipsis included. */
    static final int LONGEST = 240;
    private static final int READ_AT_MOST = 4_000;
    private static final int FEWEST_LETTERS = 3;
    private static final double ALIKE = 0.5;
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\uFFFD]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[a-z_]+]");

    private QuotePolicy() {}

    /**
     * @return the beginning of the text, or of the subject where there is no readable text: whole sentences where they fit,
     *         else
     *         whole words; empty where there is nothing to read
     */
    public static Optional<String> quote(String text, String subject) {
        return Stream.of(Optional.ofNullable(text), Optional.ofNullable(subject)).flatMap(Optional::stream)
                .map(QuotePolicy::onOneLine).filter(QuotePolicy::isReadable).findFirst().map(QuotePolicy::shorten);
    }

    /**
     * @param candidates
     *        in a stable order
     * @param text
     *        what a candidate says
     * @return at most two: the one that has most in common with all others, and the most typical one that says something else
     */
    static <T> List<T> choose(List<T> candidates, Function<T, String> text) {
        var words = candidates.stream().map(text).map(QuotePolicy::words).toList();
        var typical = new ArrayList<Integer>();
        for (var index = 0; index < candidates.size(); index++) {
            typical.add(index);
        }
        var likeness = words.stream().mapToDouble(one -> likeness(one, words)).toArray();
        typical.sort(Comparator.comparingDouble((Integer index) -> -likeness[index]));
        if (typical.isEmpty()) {
            return List.of();
        }
        var first = typical.get(0);
        var second = typical.stream().filter(index -> likeness(words.get(index), words.get(first)) < ALIKE).findFirst();
        return Stream.concat(Stream.of(first), second.stream()).map(candidates::get).toList();
    }

    private static String onOneLine(String text) {
        var beginning = text.length() > READ_AT_MOST ? text.substring(0, READ_AT_MOST) : text;
        return BLANKS.matcher(beginning).replaceAll(" ").strip();
    }

    private static boolean isReadable(String line) {
        return PLACEHOLDER.matcher(line).replaceAll("").codePoints().filter(Character::isLetter).count() >= FEWEST_LETTERS;
    }

    private static String shorten(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        var sentences = Math.max(line.lastIndexOf(". ", LONGEST - 1),
                Math.max(line.lastIndexOf("! ", LONGEST - 1), line.lastIndexOf("? ", LONGEST - 1)));
        if (sentences >= LONGEST / 3) {
            return line.substring(0, sentences + 1);
        }
        var word = line.lastIndexOf(' ', LONGEST - 1);
        return line.substring(0, word >= LONGEST / 3 ? word : wholeCharacters(line)) + "…";
    }

    private static int wholeCharacters(String line) {
        return Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(NOT_WORDS.split(text.toLowerCase(Locale.ROOT))).filter(word -> word.length() > 2)
                .collect(Collectors.toSet());
    }

    private static double likeness(Set<String> words, List<Set<String>> others) {
        return others.stream().mapToDouble(other -> likeness(words, other)).sum();
    }

    /** @return the share of words that both have, 0 to 1 */
    private static double likeness(Set<String> a, Set<String> b) {
        var fewer = a.size() < b.size() ? a : b;
        var more = fewer == a ? b : a;
        var common = 0;
        for (var word : fewer) {
            common += more.contains(word) ? 1 : 0;
        }
        var all = a.size() + b.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }
}
