package dev.fenster.routing.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RouteLearnerTest {
    private static final List<String> PRINTING = List.of("Der Bon wird nicht gedruckt", "Drucker druckt keine Bons",
            "Der Bondrucker zieht kein Papier ein", "Quittung kommt leer aus dem Drucker");
    private static final List<String> PAYING = List.of("Die Kartenzahlung wird abgelehnt", "Kartenlesegerät nimmt keine Karte",
            "Zahlung mit EC-Karte bricht ab", "Das Terminal meldet Karte ungültig");

    private final RouteLearner learner = new RouteLearner(text -> Optional.empty());

    @Test
    void nothing_is_suggested_before_anything_was_learned() {
        assertThat(learner.suggest("Der Bon fehlt", "de")).isEmpty();
    }

    @Test
    void a_first_ticket_is_learned_though_there_is_nothing_to_tell_it_from() {
        learn("Der Bon wird nicht gedruckt", "printing");

        var suggestion = suggested("Warum wird der Bon nicht gedruckt?");

        assertThat(suggestion.best()).isEqualTo("printing");
        assertThat(suggestion.decides()).isFalse();
    }

    @Test
    void words_that_are_only_similar_count_too_and_what_weighed_most_is_named() {
        teach(1);

        var suggestion = suggested("Bondruck geht nicht");

        assertThat(suggestion.best()).isEqualTo("printing");
        assertThat(suggestion.features()).isNotEmpty().hasSizeLessThanOrEqualTo(RouteModel.SHOWN)
                .anySatisfy(feature -> assertThat(feature.text()).contains("druck"));
        assertThat(suggestion.modelVersion()).isEqualTo("de-8-8");
    }

    @Test
    void a_correction_counts_at_once_even_before_the_model_is_trained_anew() {
        teach(1);

        learner.learn(learner.prepare("Die Waage zeigt nichts an", "de", "paying"), "de");

        assertThat(suggested("Die Waage zeigt nichts an").best()).isEqualTo("paying");
    }

    @Test
    void it_decides_alone_when_hundreds_of_trials_have_shown_that_it_can() {
        teach(60);

        assertThat(suggested("Drucker druckt keine Bons").decides()).isTrue();
        assertThat(suggested("Drucker druckt keine Bons").candidates()).first()
                .satisfies(first -> assertThat(first.confidence()).isGreaterThan(0.9));
    }

    @Test
    void it_decides_nothing_when_equal_tickets_belonged_to_different_components() {
        IntStream.range(0, 100).forEach(i -> learn("Es geht nicht", i % 2 == 0 ? "printing" : "paying"));

        assertThat(suggested("Es geht nicht").decides()).isFalse();
    }

    @Test
    void what_is_like_nothing_that_was_learned_belongs_to_none() {
        teach(20);

        var suggestion = suggested("xyz");

        assertThat(suggestion.none()).isTrue();
        assertThat(suggestion.decides()).isFalse();
    }

    @Test
    void tickets_of_none_of_the_components_are_learned_as_such() {
        teach(5);
        IntStream.range(0, 20).forEach(i -> learn("Bewerbung um eine Stelle im Verkauf", LearnedTicket.NONE));

        assertThat(suggested("Bewerbung für den Verkauf").none()).isTrue();
        assertThat(suggested("Drucker druckt keine Bons").none()).isFalse();
    }

    @Test
    void empty_texts_do_no_harm() {
        learn("", "printing");
        teach(1);
        learn("   ", "paying");

        assertThat(suggested("").none()).isTrue();
        assertThat(suggested("Drucker druckt keine Bons").best()).isEqualTo("printing");
    }

    @Test
    void a_forgotten_ticket_is_not_suggested_by_any_more() {
        learn("Die Waage zeigt nichts an", "scales");
        teach(1);

        learner.forget("Die Waage zeigt nichts an", "de");
        learner.train();

        assertThat(suggested("Die Waage zeigt nichts an").candidates()).extracting(Suggestion.Candidate::label)
                .doesNotContain("scales");
    }

    @Test
    void sentences_without_a_common_word_are_known_by_their_meaning() {
        var meanings = new RouteLearner(text -> Optional.of(text.contains("receipt") || text.contains("slip")
                ? new float[]{0.8f, 0.6f}
                : new float[]{0.6f, 0.8f}));
        for (var text : List.of("The receipt is missing", "No receipt at all")) {
            meanings.learn(meanings.prepare(text, "en", "printing"), "en");
            meanings.learn(meanings.prepare(text.replace("receipt", "card"), "en", "paying"), "en");
        }
        meanings.train();

        assertThat(meanings.suggest("Where's my slip", "en")).get().satisfies(suggestion -> {
            assertThat(suggestion.best()).isEqualTo("printing");
            assertThat(suggestion.features()).extracting(Suggestion.Weighed::kind).contains("meaning");
        });
    }

    private void teach(int times) {
        IntStream.range(0, times).forEach(i -> {
            PRINTING.forEach(text -> learner.learn(learner.prepare(text, "de", "printing"), "de"));
            PAYING.forEach(text -> learner.learn(learner.prepare(text, "de", "paying"), "de"));
        });
        learner.train();
    }

    private void learn(String text, String label) {
        learner.learn(learner.prepare(text, "de", label), "de");
        learner.train();
    }

    private Suggestion suggested(String text) {
        return learner.suggest(text, "de").orElseThrow();
    }
}
