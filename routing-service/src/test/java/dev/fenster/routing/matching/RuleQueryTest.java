package dev.fenster.routing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleQueryTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "a OR          | 5  | is missing here",
            "a AND OR b    | 7  | is missing here",
            "OR a          | 1  | is missing here",
            "(a OR b       | 8  | closing parenthesis",
            "a OR b)       | 7  | no opening one",
            "a \"b c       | 3  | closing quotation mark",
            "a /x.*/       | 3  | has no meaning here",
            "a *b          | 3  | at least 3 letters",
            "abc~2         | 4  | needs a word of at least 8",
            "abc~          | 4  | needs a word of at least 4",
            "karte~3       | 6  | one wrong letter",
            "a (b OR x~y~z)| 10 | one wrong letter",
            "\"a b\"~99   | 6  | at most 50",
            "\"a b\"~     | 6  | number of other words",
            "\"a\"~5      | 4  | at least two words",
            "a*b*c*d*efgh* | 1  | at most 4",
            "channel:      | 9  | needs a value",
            "a version:x   | 11 | is no version",
            "a colour:red  | 9  | no condition colour:",
            "version:4..x  | 9  | is no version",
            "text:abc      | 5  | has no meaning here",
            "a -b          | 3  | has no meaning here",
            "ab*           | 1  | at least 3 letters",
            "a AND ...     | 7  | no letter or digit",
            "\"\"          | 1  | no word",
            "\"druck* bon\"| 7  | inside a phrase",
            "NOT a         | 1  | must ask for a word or a condition",
            "a OR NOT b    | 6  | NOT needs a word beside it",
            "NOT a OR b    | 1  | NOT needs a word beside it",
            "` `           | 1  | is empty"})
    void an_invalid_query_is_refused_with_the_position_of_the_error(String query, int position, String reason) {
        var refusal = catchThrowableOfType(RuleSyntaxException.class, () -> RuleQuery.check(query));

        assertThat(refusal).hasMessageContaining(reason).hasMessageContaining("(at character " + position + ")");
        assertThat(refusal.position()).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bon", "bon drucker", "bon AND NOT drucker", "(a OR b) AND (c OR \"d e\") NOT foo",
            "\"C&A: 50 % / Rabatt\"",
            "Bon-Drucker OR 4.2.1", "and or not", "druck*", "((a))", "*drucker OR bon*er OR ka?se",
            "karte~ AND rechnung~2", "\"karte abgelehnt\"~5", "channel:phone", "product:\"Kasse Pro\" version:>=4.2",
            "tag:update AND NOT segment:small"})
    void what_the_grammar_has_is_accepted(String query) {
        assertThatCode(() -> RuleQuery.check(query)).doesNotThrowAnyException();
    }

    @Test
    void the_specificity_is_the_least_number_of_words_that_a_ticket_needs() {
        assertThat(RuleQuery.parse("a").specificity()).isEqualTo(1);
        assertThat(RuleQuery.parse("\"a b c\" OR d e").specificity()).isEqualTo(2);
        assertThat(RuleQuery.parse("a AND (b OR c d) AND NOT e").specificity()).isEqualTo(2);
    }

    @Test
    void a_query_is_limited_in_length_words_and_depth() {
        assertThat(catchThrowableOfType(RuleSyntaxException.class, () -> RuleQuery.check("a".repeat(2_001)))).isNotNull();
        assertThat(catchThrowableOfType(RuleSyntaxException.class, () -> RuleQuery.check("a ".repeat(201)))).isNotNull();
        assertThat(catchThrowableOfType(RuleSyntaxException.class, () -> RuleQuery.check("(".repeat(500) + "a"))).isNotNull();
        assertThat(catchThrowableOfType(RuleSyntaxException.class, () -> RuleQuery.check("NOT ".repeat(400) + "a")))
                .isNotNull();
    }
}
