package dev.fenster.routing.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class TicketLanguagePolicyTest {
    private final TicketLanguagePolicy policy = new TicketLanguagePolicy();

    @Test
    void short_words_tell_the_language() {
        assertThat(policy.of("Der Bon wird nicht gedruckt", Map.of())).contains("de");
        assertThat(policy.of("The receipt does not print", Map.of())).contains("en");
        assertThat(policy.of("My printer does not print", Map.of("de", 300L))).contains("en");
    }

    @Test
    void a_german_sentence_may_name_an_english_film() {
        assertThat(policy.of("Finde den Soundtrack mit Namen The House of the Yellow Carpet", Map.of("de", 300L, "en", 1L)))
                .contains("de");
    }

    @Test
    void without_short_words_the_usual_language_is_supposed() {
        assertThat(policy.of("Bondrucker defekt", Map.of("de", 3L, "en", 2L))).contains("de");
        assertThat(policy.of("", Map.of())).isEmpty();
    }
}
