package dev.fenster.routing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class TriagePolicyTest {
    private static final Product KASSE = new Product("kasse", "Kasse", "hotline-kasse");
    private static final Product BUERO = new Product("buero", "Büro", "hotline-buero");

    private final TriagePolicy policy = new TriagePolicy();

    @Test
    void a_known_product_has_its_triage_owner() {
        var triage = policy.choose(KASSE, "kasse", "everybody", List.of(BUERO, KASSE));

        assertThat(triage.owner()).isEqualTo("hotline-kasse");
        assertThat(triage.explanation()).isEqualTo("it goes to the triage owner of product kasse");
    }

    @Test
    void an_unknown_product_goes_to_the_default_triage_owner() {
        var triage = policy.choose(null, "Waschmaschine", "everybody", List.of(BUERO, KASSE));

        assertThat(triage.owner()).isEqualTo("everybody");
        assertThat(triage.explanation()).contains("does not know its product \"Waschmaschine\"");
    }

    @Test
    void without_a_default_the_first_product_by_key_helps_out() {
        var triage = policy.choose(null, null, null, List.of(KASSE, BUERO));

        assertThat(triage.owner()).isEqualTo("hotline-buero");
        assertThat(triage.explanation()).startsWith("it names no product");
    }

    @Test
    void an_empty_catalogue_has_nobody_and_says_so() {
        var triage = policy.choose(null, null, null, List.of());

        assertThat(triage.owner()).isNull();
        assertThat(triage.explanation()).endsWith("the catalogue has no triage owner yet");
    }
}
