package dev.fenster.routing.matching;

import java.util.List;

/**
 * A rule that matches a ticket.
 *
 * @param specificity
 *        the least number of words and conditions that the rule needs in a ticket
 * @param words
 *        at most {@link RuleMatcher#SHOWN_WORDS}, subject before text, in their order
 * @param conditions
 *        what the rule asks for beside words, as far as the ticket has it, such as {@code channel:phone}
 */
public record RuleMatch(String ruleId, String query, int priority, int specificity, List<MatchedWords> words,
        List<String> conditions) {}
