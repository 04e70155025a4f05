package dev.fenster.routing.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds the words that differ from a given one by few errors: a letter wrong, missing or too many, or two neighbours swapped
 * (restricted Damerau-Levenshtein distance). The first letter must be right. Words are looked up by what is left of them when
 * letters are taken away (Garbe, symmetric delete), so the time depends on the length of the word alone.
 */
final class MisspeltIndex {
    private static final int MAX_WORD = 30;

    private final int errors;
    private final Map<String, Set<String>> byRemainder = new HashMap<>();

    MisspeltIndex(Collection<String> words, int errors) {
        this.errors = errors;
        for (var word : words) {
            if (word.length() <= MAX_WORD) {
                remainders(word).forEach(rest -> byRemainder.computeIfAbsent(rest, key -> new HashSet<>(2)).add(word));
            }
        }
    }

    /** @return the words of which this may be a misspelling, itself among them */
    Set<String> of(String word) {
        if (byRemainder.isEmpty() || word.length() > MAX_WORD + errors) {
            return Set.of();
        }
        var found = new LinkedHashSet<String>();
        for (var rest : remainders(word)) {
            for (var candidate : byRemainder.getOrDefault(rest, Set.of())) {
                if (candidate.charAt(0) == word.charAt(0) && distance(candidate, word) <= errors) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    private Set<String> remainders(String word) {
        Set<String> all = new HashSet<>(Set.of(word));
        Set<String> last = all;
        for (var taken = 0; taken < errors; taken++) {
            var next = new HashSet<String>();
            last.forEach(rest -> takeOne(rest, next));
            all.addAll(next);
            last = next;
        }
        return all;
    }

    private static void takeOne(String word, Set<String> remainders) {
        for (var i = 0; i < word.length(); i++) {
            remainders.add(word.substring(0, i) + word.substring(i + 1));
        }
    }

    private static int distance(String one, String other) {
        var costs = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : cheapest(costs, one, other, i, j);
            }
        }
        return costs[one.length()][other.length()];
    }

    private static int cheapest(int[][] costs, String one, String other, int i, int j) {
        var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        var cost = Math.min(costs[i - 1][j - 1] + same, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
        var swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
    }
}
