package dev.fenster.routing.matching;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Versions from and until, both included where {@code …Included} says so. A version is compared with a bound by as many of its
 * numbers as the bound has: 4.2.7 is 4.2, and so not above it.
 *
 * @param from
 *        null for no lower bound
 * @param until
 *        null for no upper bound
 */
record VersionRange(int[] from, boolean fromIncluded, int[] until, boolean untilIncluded) {
    private static final int MAX_NUMBERS = 6;
    private static final String NUMBERS = "\\d{1,9}(?:\\.\\d{1,9}){0," + (MAX_NUMBERS - 1) + "}";
    private static final Pattern VERSION = Pattern.compile("[vV]?(" + NUMBERS + ")(?![.\\d]).*", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile("(" + NUMBERS + ")?\\.\\.(" + NUMBERS + ")?");
    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<)?(" + NUMBERS + ")");

    /** @return empty when it is none of 4.2, 4.2..4.4, 4.2.., ..4.4, &gt;4.2, &gt;=4.2, &lt;4.2 and &lt;=4.2 */
    static Optional<VersionRange> read(String range) {
        var between = RANGE.matcher(range);
        if (between.matches() && (between.group(1) != null || between.group(2) != null)) {
            return Optional.of(new VersionRange(numbers(between.group(1)), true, numbers(between.group(2)), true));
        }
        var comparison = COMPARISON.matcher(range);
        return comparison.matches()
                ? Optional.of(compared(comparison.group(1), numbers(comparison.group(2))))
                : Optional.empty();
    }

    /** @return the numbers of 4.2.1, v4.2.1 or 4.2.1-beta; empty when a text does not begin with a version */
    static Optional<int[]> version(String text) {
        if (text == null) {
            return Optional.empty();
        }
        var matcher = VERSION.matcher(text.strip());
        return matcher.matches() ? Optional.of(numbers(matcher.group(1))) : Optional.empty();
    }

    boolean contains(int[] version) {
        var low = from == null ? 1 : compare(version, from);
        var high = until == null ? -1 : compare(version, until);
        return (low > 0 || low == 0 && fromIncluded) && (high < 0 || high == 0 && untilIncluded);
    }

    private static VersionRange compared(String operator, int[] bound) {
        return switch (operator == null ? "" : operator) {
            case ">=" -> new VersionRange(bound, true, null, false);
            case ">" -> new VersionRange(bound, false, null, false);
            case "<=" -> new VersionRange(null, false, bound, true);
            case "<" -> new VersionRange(null, false, bound, false);
            default -> new VersionRange(bound, true, bound, true);
        };
    }

    private static int compare(int[] version, int[] bound) {
        for (var i = 0; i < bound.length; i++) {
            var number = i < version.length ? version[i] : 0;
            if (number != bound[i]) {
                return Integer.compare(number, bound[i]);
            }
        }
        return 0;
    }

    private static int[] numbers(String dotted) {
        return dotted == null ? null : Arrays.stream(dotted.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
