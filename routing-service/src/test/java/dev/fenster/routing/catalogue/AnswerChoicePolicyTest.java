package dev.fenster.routing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class AnswerChoicePolicyTest {
    private static final Answer GERMAN = answer("bon-de", "de");
    private static final Answer ENGLISH = answer("bon-en", "en");
    private static final Answer FRENCH = answer("bon-fr", "fr");

    private static final LocalDate DAY = LocalDate.parse("2026-11-27");

    private final AnswerChoicePolicy policy = new AnswerChoicePolicy();

    @Test
    void the_ticket_is_answered_in_its_language() {
        assertThat(policy.choose(List.of(ENGLISH, GERMAN), null, DAY, "de", "en")).contains(GERMAN);
    }

    @Test
    void a_ticket_without_language_is_answered_in_that_of_the_rule() {
        assertThat(policy.choose(List.of(ENGLISH, GERMAN), null, DAY, null, "de")).contains(GERMAN);
    }

    @Test
    void where_neither_helps_it_is_english_or_else_the_first() {
        assertThat(policy.choose(List.of(GERMAN, ENGLISH), null, DAY, "fr", null)).contains(ENGLISH);
        assertThat(policy.choose(List.of(FRENCH, GERMAN), null, DAY, null, null)).contains(GERMAN);
    }

    @Test
    void a_component_without_answers_has_none() {
        assertThat(policy.choose(List.of(), null, DAY, "de", "de")).isEmpty();
    }

    @Test
    void a_rule_gets_its_answer_in_the_language_of_the_ticket() {
        var paper = about("paper-de", "Papier", "de", null, null);
        var translated = about("paper-en", "Papier", "en", null, null);

        assertThat(policy.choose(List.of(ENGLISH, GERMAN, paper, translated), paper, DAY, "en", "de")).contains(translated);
        assertThat(policy.choose(List.of(ENGLISH, GERMAN, paper, translated), paper, DAY, "fr", "de")).contains(paper);
    }

    @Test
    void without_a_rule_the_answer_is_rather_one_for_no_certain_problem() {
        var paper = about("a-paper", "Papier", "de", null, null);

        assertThat(policy.choose(List.of(paper, GERMAN), null, DAY, "de", null)).contains(GERMAN);
        assertThat(policy.choose(List.of(paper), null, DAY, "de", null)).contains(paper);
    }

    @Test
    void an_answer_is_given_from_its_first_to_its_last_day() {
        var limited = about("paper", "Papier", "de", DAY, DAY);

        assertThat(policy.choose(List.of(limited), null, DAY, "de", null)).contains(limited);
        assertThat(policy.choose(List.of(limited), limited, DAY.minusDays(1), "de", null)).isEmpty();
        assertThat(policy.choose(List.of(limited, GERMAN), limited, DAY.plusDays(1), "de", null)).contains(GERMAN);
    }

    private static Answer about(String id, String problem, String language, LocalDate from, LocalDate until) {
        return new Answer(id, "bon", problem, language, "…", null, null, from, until, null);
    }

    private static Answer answer(String id, String language) {
        return new Answer(id, "bon", language, "…", null);
    }
}
