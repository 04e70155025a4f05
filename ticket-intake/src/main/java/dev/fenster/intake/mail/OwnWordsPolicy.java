package dev.fenster.intake.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps of a mail's text what its sender wrote for it: no quotes and no signature. A mail that has nothing else keeps what it
 * quotes, and a forwarded one both.
 */
final class OwnWordsPolicy {
    private static final int DEEPEST = 5;
    /** Characters: twice what a ticket takes, so that what is left of a long quote is whole. */
    private static final int LONGEST = 200_000;

    private OwnWordsPolicy() {}

    static String of(String text, boolean isForwarded) {
        var beginning = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        var lines = Arrays.asList(beginning.replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' ')
                .replaceAll("[\\u200B-\\u200D\\u2060\\uFEFF]", "").split("\n", -1));
        return joined(words(lines, isForwarded, 0));
    }

    private static List<String> words(List<String> lines, boolean isForwarded, int depth) {
        var own = new ArrayList<String>();
        int quote = ownLines(lines, own);
        var words = new ArrayList<>(own.subList(0, Signature.begin(own)));
        var quoted = quote < lines.size() ? lines.subList(quote, lines.size()) : lines;
        boolean isEmpty = words.stream().allMatch(String::isBlank);
        if (depth < DEEPEST && (isEmpty || isForwarded && quote < lines.size())) {
            words.add("");
            words.addAll(quote < lines.size() ? words(quoted, false, depth + 1) : unquoted(lines, depth));
        }
        return words;
    }

    /** @return where a quote begins that goes on to the end, behind its introduction; the number of lines when there is none */
    private static int ownLines(List<String> lines, List<String> own) {
        var introductions = new QuoteIntroduction(lines);
        int i = 0;
        while (i < lines.size()) {
            int length = introductions.length(i);
            if (length > 0 && !introductions.isQuoteNext(i + length)) {
                return i + length;
            }
            if (length == 0 && !QuoteIntroduction.isQuoted(lines.get(i))) {
                own.add(lines.get(i));
            }
            i += Math.max(length, 1);
        }
        return lines.size();
    }

    /** @return what is quoted with pointed brackets, without them */
    private static List<String> unquoted(List<String> lines, int depth) {
        var quoted = lines.stream().filter(QuoteIntroduction::isQuoted)
                .map(line -> line.stripLeading().replaceFirst("^> ?", "")).toList();
        return quoted.isEmpty() ? lines : words(quoted, false, depth + 1);
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines.stream().map(String::stripTrailing).toList()).replaceAll("\n{3,}", "\n\n").strip();
    }
}
