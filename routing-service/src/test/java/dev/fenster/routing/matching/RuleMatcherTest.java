package dev.fenster.routing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RuleMatcherTest {
    @Test
    void a_rule_asks_for_more_than_words() {
        var matcher = matcher(new RuleDefinition("rule",
                "absturz AND channel:phone AND source:Hotline AND language:de AND product:\"Kasse Pro\" AND version:4.2..4.4"
                        + " AND segment:enterprise AND tag:update AND NOT tag:vip",
                Language.DE, 50));

        assertThat(matcher.match(ticket("phone", "kasse pro", "4.3.1", "update", "x"))).singleElement().satisfies(match -> {
            assertThat(match.conditions()).containsExactly("channel:phone", "source:hotline", "language:de",
                    "product:\"kasse pro\"", "version:4.2..4.4", "segment:enterprise", "tag:update");
            assertThat(match.specificity()).isEqualTo(8);
        });
        assertThat(matcher.match(ticket("email", "kasse pro", "4.3.1", "update"))).isEmpty();
        assertThat(matcher.match(ticket("phone", "kasse", "4.3.1", "update"))).isEmpty();
        assertThat(matcher.match(ticket("phone", "kasse pro", "4.5", "update"))).isEmpty();
        assertThat(matcher.match(ticket("phone", "kasse pro", null, "update"))).isEmpty();
        assertThat(matcher.match(ticket("phone", "kasse pro", "4.3.1", "update", "VIP"))).isEmpty();
    }

    @Test
    void not_means_not_wherever_it_stands() {
        assertThat(matcher(new RuleDefinition("r", "bon AND NOT NOT kasse", null, 50)).match(null, "bon", "de")).isEmpty();
        assertThat(matcher(new RuleDefinition("r", "bon AND NOT NOT kasse", null, 50)).match(null, "bon kasse", "de"))
                .hasSize(1);
        assertThat(matcher(new RuleDefinition("r", "bon AND (NOT kasse AND NOT tse)", null, 50)).match(null, "bon", "de"))
                .hasSize(1);
        assertThat(matcher(new RuleDefinition("r", "bon AND (NOT kasse AND NOT tse)", null, 50)).match(null, "bon tse", "de"))
                .isEmpty();
    }

    private static TicketContent ticket(String channel, String product, String version, String... tags) {
        return new TicketContent(null, "Absturz", "de", channel, "hotline", List.of(product), version, "Enterprise",
                List.of(tags));
    }

    @ParameterizedTest(name = "[{index}] {0}: {2} -> {3} -> {1}")
    @CsvFileSource(resources = "/matching-pairs.csv", numLinesToSkip = 1, maxCharsPerColumn = 10_000)
    void a_rule_matches_the_sentences_it_is_meant_for(String language, boolean matches, String query, String sentence) {
        var matcher = matcher(new RuleDefinition("rule", query, Language.of(language).orElse(null), 50));
        assertThat(matcher.match(null, sentence, null)).hasSize(matches ? 1 : 0);
    }

    @Test
    void the_words_that_decided_are_found_in_the_original_text() {
        var matcher = matcher(new RuleDefinition("rule", "rechnung AND \"nicht angekommen\"", Language.DE, 50));
        var matches = matcher.match("Frage zur RECHNUNG", "Meine Stornorechnungen sind nicht angekommen!", "de");

        assertThat(matches).singleElement().extracting(RuleMatch::words).isEqualTo(List.of(
                new MatchedWords("subject", 10, 18, "RECHNUNG"), new MatchedWords("text", 6, 22, "Stornorechnungen"),
                new MatchedWords("text", 28, 44, "nicht angekommen")));
    }

    @Test
    void a_rule_for_another_language_is_not_tried_on_a_ticket_that_names_its_own() {
        var matcher = matcher(new RuleDefinition("german", "tablet", Language.DE, 50),
                new RuleDefinition("english", "tablet", Language.EN, 50), new RuleDefinition("either", "tablet", null, 50));
        assertThat(matcher.match(null, "tablet", "de")).extracting(RuleMatch::ruleId).containsExactlyInAnyOrder("german",
                "either");
        assertThat(matcher.match(null, "tablet", "en")).extracting(RuleMatch::ruleId).containsExactlyInAnyOrder("english",
                "either");
        assertThat(matcher.match(null, "tablet", "fr")).hasSize(3);
        assertThat(matcher.match(null, "tablet", null)).hasSize(3);
    }

    @Test
    void no_rules_and_no_words_match_nothing() {
        var matcher = matcher();
        assertThat(matcher.match("Kasse", "druckt nicht", "de")).isEmpty();
        assertThat(matcher.match(null, null, null)).isEmpty();
    }

    @Test
    void a_text_of_a_megabyte_is_read_at_its_beginning_and_names_few_words() {
        var matcher = matcher(new RuleDefinition("rule", "rechnung AND NOT mahnung", Language.DE, 50));
        var text = "Stornorechnung ".repeat(70_000) + "Mahnung";

        var matches = matcher.match(null, text, null);

        assertThat(matches).singleElement().satisfies(match -> assertThat(match.words()).hasSize(RuleMatcher.SHOWN_WORDS));
    }

    private static RuleMatcher matcher(RuleDefinition... rules) {
        return new RuleMatcher(List.of(rules));
    }
}
