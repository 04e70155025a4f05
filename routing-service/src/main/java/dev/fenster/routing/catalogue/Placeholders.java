package dev.fenster.routing.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in an answer for a value of the ticket, such as {@code {product}}. */
public final class Placeholders {
    /** All that there are. */
    public static final List<String> NAMES = List.of("customer", "product", "version", "component", "owner", "link");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\p{L}+)\\}");

    private Placeholders() {}

    /**
     * @param values
     *        by name, without null
     * @return the text with the values; placeholders without a value stay
     */
    public static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** @return what is wrong, with the position of the character, from 1 */
    static Optional<String> firstUnknown(String text) {
        return PLACEHOLDER.matcher(text).results().filter(found -> !NAMES.contains(found.group(1))).findFirst()
                .map(Placeholders::message);
    }

    private static String message(MatchResult found) {
        return "has the unknown placeholder " + found.group() + " (at character " + (found.start() + 1) + "): there are {"
                + String.join("}, {", NAMES) + "}; what is meant as it stands gets blanks inside its braces";
    }
}
