package dev.fenster.routing.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the patterns that a word matches: only those are tried whose longest run of letters the word has. */
final class PatternIndex {
    static final int MAX_WORD = 45;

    private final Map<String, List<WordPattern>> byRun = new HashMap<>();
    private final Set<Integer> runLengths = new TreeSet<>();

    PatternIndex(Collection<String> patterns) {
        for (var pattern : patterns) {
            var compiled = new WordPattern(pattern);
            byRun.computeIfAbsent(compiled.longestRun(), run -> new ArrayList<>()).add(compiled);
            runLengths.add(compiled.longestRun().length());
        }
    }

    /** @return none for words longer than {@link #MAX_WORD} */
    Set<String> of(String word) {
        var matched = new TreeSet<String>();
        if (word.length() > MAX_WORD) {
            return matched;
        }
        for (var length : runLengths) {
            for (var start = 0; start + length <= word.length(); start++) {
                for (var pattern : byRun.getOrDefault(word.substring(start, start + length), List.of())) {
                    if (pattern.matches(word)) {
                        matched.add(pattern.toString());
                    }
                }
            }
        }
        return matched;
    }
}
