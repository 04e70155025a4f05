package dev.fenster.routing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RuleMatcherTest {
    @ParameterizedTest(name = "[{index}] {0}: {2} -> {3} -> {1}")
    @CsvFileSource(resources = "/matching-pairs.csv", numLinesToSkip = 1, maxCharsPerColumn = 10_000)
    void a_rule_matches_the_sentences_it_is_meant_for(String language, boolean matches, String query, String sentence) {
        try (var matcher = matcher(new RuleDefinition("rule", query, Language.of(language).orElse(null), 50))) {
            assertThat(matcher.match(null, sentence, null)).hasSize(matches ? 1 : 0);
        }
    }

    @Test
    void the_words_that_decided_are_found_in_the_original_text() {
        try (var matcher = matcher(new RuleDefinition("rule", "rechnung AND \"nicht angekommen\"", Language.DE, 50))) {
            var matches = matcher.match("Frage zur RECHNUNG", "Meine Stornorechnungen sind nicht angekommen!", "de");

            assertThat(matches).singleElement().extracting(RuleMatch::words).isEqualTo(List.of(
                    new MatchedWords("subject", 10, 18, "RECHNUNG"), new MatchedWords("text", 6, 22, "Stornorechnungen"),
                    new MatchedWords("text", 28, 44, "nicht angekommen")));
        }
    }

    @Test
    void a_rule_for_another_language_is_not_tried_on_a_ticket_that_names_its_own() {
        try (var matcher = matcher(new RuleDefinition("german", "tablet", Language.DE, 50),
                new RuleDefinition("english", "tablet", Language.EN, 50), new RuleDefinition("either", "tablet", null, 50))) {
            assertThat(matcher.match(null, "tablet", "de")).extracting(RuleMatch::ruleId).containsExactlyInAnyOrder("german",
                    "either");
            assertThat(matcher.match(null, "tablet", "en")).extracting(RuleMatch::ruleId).containsExactlyInAnyOrder("english",
                    "either");
            assertThat(matcher.match(null, "tablet", "fr")).hasSize(3);
            assertThat(matcher.match(null, "tablet", null)).hasSize(3);
        }
    }

    @Test
    void no_rules_and_no_words_match_nothing() {
        try (var matcher = matcher()) {
            assertThat(matcher.match("Kasse", "druckt nicht", "de")).isEmpty();
            assertThat(matcher.match(null, null, null)).isEmpty();
        }
    }

    @Test
    void a_text_of_a_megabyte_is_read_at_its_beginning_and_names_few_words() {
        try (var matcher = matcher(new RuleDefinition("rule", "rechnung AND NOT mahnung", Language.DE, 50))) {
            var text = "Stornorechnung ".repeat(70_000) + "Mahnung";

            var matches = matcher.match(null, text, null);

            assertThat(matches).singleElement().satisfies(match -> assertThat(match.words()).hasSize(RuleMatcher.SHOWN_WORDS));
        }
    }

    private static RuleMatcher matcher(RuleDefinition... rules) {
        return new RuleMatcher(List.of(rules));
    }
}
