package dev.fenster.routing.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.fenster.routing.catalogue.Rule;
import dev.fenster.routing.matching.Language;
import dev.fenster.routing.matching.RuleDefinition;
import dev.fenster.routing.matching.RuleMatch;
import dev.fenster.routing.matching.RuleMatcher;
import dev.fenster.routing.matching.RuleQuery;
import dev.fenster.routing.matching.TicketContent;

/**
 * Finds rules of the same priority and of different components that match the same tickets, or that ask for the same.
 */
final class Contradictions {
    private static final int MATCHES_OF_A_TICKET = 50;
    private static final int MOST = 10_000;
    private static final int EXAMPLES = 5;

    /**
     * Two rules that contradict each other.
     *
     * @param sameQuery
     *        whether both ask for the same, but for order and capitals
     * @param tickets
     *        how many both match
     * @param examples
     *        ids of some of them
     */
    record Contradiction(String rule, String component, String otherRule, String otherComponent, int priority,
            boolean sameQuery, int tickets, List<UUID> examples) {}

    /** Two rules, in the order of their ids. */
    private record Pair(Rule one, Rule other) {}

    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<Pair, List<UUID>> examples = new HashMap<>();
    private final Map<Pair, Integer> tickets = new LinkedHashMap<>();
    private final RuleMatcher matcher;
    private int looked;

    Contradictions(List<Rule> all) {
        all.stream().filter(Rule::enabled).forEach(rule -> rules.put(rule.id(), rule));
        matcher = new RuleMatcher(rules.values().stream().map(rule -> new RuleDefinition(rule.id(), rule.query(),
                Language.of(rule.language()).orElse(null), rule.priority())).toList());
        rules.values().stream().collect(Collectors.groupingBy(rule -> RuleQuery.canonical(rule.query()))).values()
                .forEach(same -> pairs(same).forEach(pair -> count(pair, null)));
    }

    /** @return how many tickets were added */
    int looked() {
        return looked;
    }

    void add(RoutedTicketsQuery.Ticket ticket) {
        looked++;
        var matching = matcher.match(TicketContent.of(null, ticket.text(), ticket.language())).stream()
                .map(RuleMatch::ruleId).sorted().limit(MATCHES_OF_A_TICKET).map(rules::get).toList();
        pairs(matching).forEach(pair -> count(pair, ticket.id()));
    }

    /** @return those of the most tickets first */
    List<Contradiction> found() {
        return tickets.entrySet().stream().map(found -> contradiction(found.getKey(), found.getValue()))
                .sorted(Comparator.comparingInt(Contradiction::tickets).reversed().thenComparing(Contradiction::rule)
                        .thenComparing(Contradiction::otherRule))
                .toList();
    }

    private static List<Pair> pairs(List<Rule> together) {
        var pairs = new ArrayList<Pair>();
        var ordered = together.stream().sorted(Comparator.comparing(Rule::id)).limit(MATCHES_OF_A_TICKET).toList();
        for (var i = 0; i < ordered.size(); i++) {
            for (var j = i + 1; j < ordered.size(); j++) {
                var pair = new Pair(ordered.get(i), ordered.get(j));
                if (contradict(pair.one(), pair.other())) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private static boolean contradict(Rule one, Rule other) {
        return one.priority().equals(other.priority()) && !one.component().equals(other.component())
                && (one.language() == null || other.language() == null || one.language().equals(other.language()));
    }

    private void count(Pair pair, UUID ticket) {
        if (tickets.size() < MOST || tickets.containsKey(pair)) {
            tickets.merge(pair, ticket == null ? 0 : 1, Integer::sum);
            var some = examples.computeIfAbsent(pair, key -> new ArrayList<>());
            if (ticket != null && some.size() < EXAMPLES) {
                some.add(ticket);
            }
        }
    }

    private Contradiction contradiction(Pair pair, int count) {
        var one = pair.one();
        var other = pair.other();
        return new Contradiction(one.id(), one.component(), other.id(), other.component(), one.priority(),
                Objects.equals(RuleQuery.canonical(one.query()), RuleQuery.canonical(other.query())), count,
                examples.get(pair));
    }
}
