package dev.fenster.routing.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the rules that match a ticket. It is made for one set of rules, does not change, and may be used by several threads.
 * Only the first {@link #READ_WORDS} words of a subject or a text are read, and a rule is tried only on tickets that have one of
 * its rarest words, so that no ticket is slow.
 */
public final class RuleMatcher {
    public static final int READ_WORDS = 10_000;
    public static final int SHOWN_WORDS = 20;

    private record Compiled(RuleDefinition rule, int specificity, Check check) {}

    private final List<Compiled> rules = new ArrayList<>();
    private final Map<Language, Vocabulary> vocabularies = new EnumMap<>(Language.class);
    private final TicketFacts facts;
    private final Map<Integer, BitSet> rulesByNeed = new HashMap<>();

    /**
     * @throws RuleSyntaxException
     *         when a query cannot be read
     */
    public RuleMatcher(Collection<RuleDefinition> definitions) {
        var signs = new Signs();
        var lexicons = new EnumMap<Language, Lexicon>(Language.class);
        for (var language : Language.values()) {
            lexicons.put(language, new Lexicon(language, signs));
        }
        facts = new TicketFacts(signs);
        for (var rule : definitions) {
            var expression = RuleQuery.parse(rule.query());
            facts.add(expression);
            var compiler = new RuleCompiler(
                    rule.language() == null ? lexicons.values() : List.of(lexicons.get(rule.language())), signs);
            add(new Compiled(rule, expression.specificity(), compiler.compile(expression)), signs);
        }
        lexicons.forEach((language, lexicon) -> vocabularies.put(language, new Vocabulary(lexicon)));
    }

    /**
     * @param subject
     *        may be null
     * @param text
     *        may be null
     * @param language
     *        ISO 639-1; a rule for another language is not tried then. Null or a language without analysis: all rules are
     *        tried.
     * @return in no particular order
     */
    public List<RuleMatch> match(String subject, String text, String language) {
        return match(TicketContent.of(subject, text, language));
    }

    /** As {@link #match(String, String, String)}, for rules with conditions. */
    public List<RuleMatch> match(TicketContent ticket) {
        var language = Language.of(ticket.language()).orElse(null);
        var words = new TicketWords(ticket.subject(), ticket.text(),
                language == null ? vocabularies.values() : List.of(vocabularies.get(language)));
        facts.of(ticket).forEach(words::add);
        var matches = new ArrayList<RuleMatch>();
        candidates(words).stream().mapToObj(rules::get)
                .filter(rule -> language == null || rule.rule().language() == null || rule.rule().language() == language)
                .filter(rule -> rule.check().holds(words)).forEach(rule -> matches.add(match(rule, words)));
        return matches;
    }

    private void add(Compiled rule, Signs signs) {
        var needed = rule.check().needed(signs);
        signs.use(needed);
        for (var sign : needed) {
            rulesByNeed.computeIfAbsent(sign, key -> new BitSet()).set(rules.size());
        }
        rules.add(rule);
    }

    private BitSet candidates(TicketWords words) {
        var candidates = new BitSet(rules.size());
        for (var sign : words.signs()) {
            var some = rulesByNeed.get(sign);
            if (some != null) {
                candidates.or(some);
            }
        }
        return candidates;
    }

    private static RuleMatch match(Compiled compiled, TicketWords ticket) {
        var shown = new Shown();
        compiled.check().show(ticket, shown);
        var rule = compiled.rule();
        return new RuleMatch(rule.id(), rule.query(), rule.priority(), compiled.specificity(), shown.words(),
                List.copyOf(shown.conditions()));
    }
}
