package dev.fenster.routing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class RuleChoicePolicyTest {
    private final RuleChoicePolicy policy = new RuleChoicePolicy();

    @Test
    void the_highest_priority_decides() {
        var choice = policy.choose(List.of(match("a", 10, 5), match("b", 20, 1))).orElseThrow();

        assertThat(choice.chosen().ruleId()).isEqualTo("b");
        assertThat(choice.explanation())
                .isEqualTo("matched \"bon\"; its priority 20 is the highest of the 2 rules that matched");
    }

    @Test
    void among_equal_priorities_the_rule_that_asks_for_more_decides() {
        var choice = policy.choose(List.of(match("a", 10, 1), match("b", 10, 2))).orElseThrow();

        assertThat(choice.chosen().ruleId()).isEqualTo("b");
        assertThat(choice.explanation()).endsWith("asks for the most words, 2");
    }

    @Test
    void among_equals_the_first_id_decides_and_the_others_follow_in_order() {
        var choice = policy.choose(List.of(match("c", 10, 1), match("d", 5, 3), match("a", 10, 1), match("b", 10, 1)))
                .orElseThrow();

        assertThat(choice.chosen().ruleId()).isEqualTo("a");
        assertThat(choice.others()).extracting(RuleMatch::ruleId).containsExactly("b", "c", "d");
        assertThat(choice.explanation()).endsWith("comes first by its id, at the same priority and number of words as b");
    }

    @Test
    void a_single_rule_says_that_it_was_the_only_one() {
        assertThat(policy.choose(List.of(match("a", 10, 1))).orElseThrow().explanation())
                .isEqualTo("matched \"bon\"; no other rule matched");
    }

    @Test
    void without_a_match_there_is_no_choice() {
        assertThat(policy.choose(List.of())).isEmpty();
    }

    private static RuleMatch match(String id, int priority, int specificity) {
        return new RuleMatch(id, "bon", priority, specificity, List.of(new MatchedWords("text", 0, 3, "bon")),
                List.of());
    }
}
