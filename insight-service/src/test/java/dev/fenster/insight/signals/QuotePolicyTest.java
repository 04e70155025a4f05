package dev.fenster.insight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

class QuotePolicyTest {
    @Test
    void a_short_text_is_quoted_whole_and_on_one_line() {
        assertThat(QuotePolicy.quote("  Die Kasse\n\n druckt nicht. ", "Kasse")).contains("Die Kasse druckt nicht.");
    }

    @Test
    void a_long_text_is_cut_after_a_sentence() {
        var sentence = "Seit dem Update druckt die Kasse keine Bons mehr, obwohl das Papier richtig liegt. ";

        assertThat(QuotePolicy.quote(sentence.repeat(5), null)).contains((sentence + sentence).strip());
    }

    @Test
    void a_text_without_sentences_is_cut_after_a_word() {
        var quote = QuotePolicy.quote("wort ".repeat(100), null).orElseThrow();

        assertThat(quote).hasSizeLessThanOrEqualTo(QuotePolicy.LONGEST).endsWith("wort…");
    }

    @Test
    void a_text_without_words_is_cut_between_characters() {
        var quote = QuotePolicy.quote("\uD83D\uDE00a".repeat(200), null).orElseThrow();

        assertThat(quote).hasSizeLessThanOrEqualTo(QuotePolicy.LONGEST).endsWith("…");
        assertThat(Character.isHighSurrogate(quote.charAt(quote.length() - 2))).isFalse();
    }

    @Test
    void the_subject_stands_in_for_a_text_that_nobody_can_read() {
        assertThat(QuotePolicy.quote("[email] [phone] 123 !!", "Rückruf")).contains("Rückruf");
        assertThat(QuotePolicy.quote(null, null)).isEmpty();
    }

    @Test
    void the_most_typical_text_is_chosen_and_one_that_says_something_else() {
        var texts = List.of("The receipt printer stays silent", "The receipt printer stays silent after the update",
                "The receipt printer is silent after the update", "Completely different trouble with the scale");

        assertThat(QuotePolicy.choose(texts, Function.identity())).hasSize(2)
                .containsExactly("The receipt printer stays silent after the update",
                        "Completely different trouble with the scale");
    }

    @Test
    void the_same_text_is_not_quoted_twice() {
        assertThat(QuotePolicy.choose(List.of("druckt nicht", "druckt nicht"), Function.identity())).hasSize(1);
        assertThat(QuotePolicy.choose(List.<String>of(), Function.identity())).isEmpty();
    }
}
