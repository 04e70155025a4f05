package dev.fenster.routing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class AnswerChoicePolicyTest {
    private static final Answer GERMAN = answer("bon-de", "de");
    private static final Answer ENGLISH = answer("bon-en", "en");
    private static final Answer FRENCH = answer("bon-fr", "fr");

    private final AnswerChoicePolicy policy = new AnswerChoicePolicy();

    @Test
    void the_ticket_is_answered_in_its_language() {
        assertThat(policy.choose(List.of(ENGLISH, GERMAN), "de", "en")).contains(GERMAN);
    }

    @Test
    void a_ticket_without_language_is_answered_in_that_of_the_rule() {
        assertThat(policy.choose(List.of(ENGLISH, GERMAN), null, "de")).contains(GERMAN);
    }

    @Test
    void where_neither_helps_it_is_english_or_else_the_first() {
        assertThat(policy.choose(List.of(GERMAN, ENGLISH), "fr", null)).contains(ENGLISH);
        assertThat(policy.choose(List.of(FRENCH, GERMAN), null, null)).contains(GERMAN);
    }

    @Test
    void a_component_without_answers_has_none() {
        assertThat(policy.choose(List.of(), "de", "de")).isEmpty();
    }

    private static Answer answer(String id, String language) {
        return new Answer(id, "bon", language, "…", null);
    }
}
