package dev.fenster.routing.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of several matching rules decides: the highest priority, then the most specific rule, then the first id. */
public final class RuleChoicePolicy {
    private static final int NAMED_WORDS = 5;
    private static final Comparator<RuleMatch> ORDER = Comparator.comparingInt(RuleMatch::priority).reversed()
            .thenComparing(Comparator.comparingInt(RuleMatch::specificity).reversed()).thenComparing(RuleMatch::ruleId);

    /**
     * @param others
     *        the other rules that match, the next best first
     * @param explanation
     *        why this rule, as the end of a sentence about it
     */
    public record Choice(RuleMatch chosen, List<RuleMatch> others, String explanation) {}

    /** @return empty when no rule matches */
    public Optional<Choice> choose(List<RuleMatch> matches) {
        var ordered = matches.stream().sorted(ORDER).toList();
        return ordered.stream().findFirst().map(chosen -> {
            var others = ordered.subList(1, ordered.size());
            return new Choice(chosen, others, "matched " + words(chosen) + "; " + why(chosen, others));
        });
    }

    private static String words(RuleMatch match) {
        var words = match.words().stream().map(MatchedWords::words).distinct().limit(NAMED_WORDS).map(word -> '"' + word + '"');
        return Stream.concat(words, match.conditions().stream()).collect(Collectors.joining(", "));
    }

    private static String why(RuleMatch chosen, List<RuleMatch> others) {
        if (others.isEmpty()) {
            return "no other rule matched";
        }
        var next = others.get(0);
        var all = others.size() + 1;
        if (chosen.priority() > next.priority()) {
            return "its priority " + chosen.priority() + " is the highest of the " + all + " rules that matched";
        }
        if (chosen.specificity() > next.specificity()) {
            return "of the " + all + " rules that matched it has the highest priority, " + chosen.priority()
                    + ", and asks for the most words" + (chosen.conditions().isEmpty() ? ", " : " and conditions, ")
                    + chosen.specificity();
        }
        return "of the " + all + " rules that matched it comes first by its id, at the same priority and number of words as "
                + next.ruleId();
    }
}
