package dev.fenster.routing.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what a rule holds for: words of the ticket, and conditions as the rule writes them. */
record Shown(List<MatchedWords> all, Set<String> conditions) {
    private static final Comparator<MatchedWords> ORDER = Comparator.comparing(MatchedWords::field)
            .thenComparing(MatchedWords::start).thenComparing(MatchedWords::end);

    Shown() {
        this(new ArrayList<>(), new LinkedHashSet<>());
    }

    /** @return each once, at most {@link RuleMatcher#SHOWN_WORDS}, subject before text */
    List<MatchedWords> words() {
        return all.stream().distinct().sorted(ORDER).limit(RuleMatcher.SHOWN_WORDS).toList();
    }
}
