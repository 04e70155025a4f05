package dev.fenster.routing.matching;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern of letters, {@code *} for any number of letters and {@code ?} for one. Trying it takes at most length × length steps. */
final class WordPattern {
    private static final Pattern RUN = Pattern.compile("[^*?]+");

    private final String pattern;
    private final String longestRun;

    WordPattern(String pattern) {
        this.pattern = pattern;
        var longest = "";
        for (var run : pattern.split("[*?]")) {
            longest = run.length() > longest.length() ? run : longest;
        }
        this.longestRun = longest;
    }

    /** @return the pattern with its letters in the spelling of the language */
    static String spelling(String pattern, WordForms language) {
        return RUN.matcher(pattern.toLowerCase(Locale.ROOT))
                .replaceAll(run -> Matcher.quoteReplacement(language.spelling(run.group())));
    }

    /** @return letters that every word has which matches */
    String longestRun() {
        return longestRun;
    }

    @Override
    public String toString() {
        return pattern;
    }

    boolean matches(String word) {
        var at = 0;
        var in = 0;
        var star = -1;
        var resume = 0;
        while (in < word.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                resume = in;
            } else if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == word.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
