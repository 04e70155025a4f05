package dev.fenster.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.fenster.routing.catalogue.Answer;
import dev.fenster.routing.catalogue.Catalogue;
import dev.fenster.routing.catalogue.CompanyDay;
import dev.fenster.routing.catalogue.Rule;
import dev.fenster.routing.learning.Suggestion;
import dev.fenster.routing.matching.RuleMatch;

class RouteDeciderTest {
    private static final CompanyDay DAY = Catalogues.day("2026-11-02T07:15:01Z");

    private final RouteDecider decider = new RouteDecider(Catalogues.cashRegister(7), (text, language) -> Optional.empty(),
            DAY);

    @Test
    void a_rule_decides_and_says_which_words() {
        var decision = decider.decide(ticket("Seit dem Update druckt die Kasse keine Bons mehr.", null, null));

        assertThat(decision.component()).isEqualTo("receipt-printing");
        assertThat(decision.owner()).isEqualTo(new Decision.OwnerReference("lukas-vogt", "Lukas Vogt"));
        assertThat(decision.answer().id()).isEqualTo("receipt-printing-de");
        assertThat(decision.outcome()).isEqualTo(Decision.Outcome.ROUTED);
        assertThat(decision.reason().ruleId()).isEqualTo("receipt-printing-de");
        assertThat(decision.reason().explanation()).isEqualTo("Rule receipt-printing-de of component receipt-printing matched"
                + " \"druckt\", \"Bons\"; its priority 50 is the highest of the 2 rules that matched.");
        assertThat(decision.others()).extracting(RuleMatch::ruleId).containsExactly("update-de");
    }

    @Test
    void a_component_that_the_ticket_names_counts_more_than_any_rule() {
        var decision = decider.decide(ticket("Die Kasse druckt keinen Bon.", null, "Installation"));

        assertThat(decision.component()).isEqualTo("installation");
        assertThat(decision.reason().kind()).isEqualTo(Decision.ReasonKind.GIVEN);
        assertThat(decision.reason().explanation()).isEqualTo("The ticket named component installation.");
        assertThat(decision.others()).extracting(RuleMatch::ruleId).containsExactly("receipt-printing-de");
    }

    @Test
    void what_nothing_matches_goes_to_the_triage_owner_of_its_product() {
        var decision = decider.decide(ticket("Guten Tag", "Zettelwald Kasse", null));

        assertThat(decision.outcome()).isEqualTo(Decision.Outcome.UNROUTED);
        assertThat(decision.component()).isNull();
        assertThat(decision.product()).isEqualTo("kasse");
        assertThat(decision.owner().key()).isEqualTo("hotline");
        assertThat(decision.reason().explanation()).isEqualTo("No rule matched; it goes to the triage owner of product kasse.");
    }

    @Test
    void an_unknown_component_is_no_reason_to_stop() {
        var decision = decider.decide(ticket("Die Kasse druckt keinen Bon.", null, "kaffeemaschine"));

        assertThat(decision.component()).isEqualTo("receipt-printing");
        assertThat(decision.reason().explanation())
                .startsWith("The catalogue does not know the component that the ticket names.");
    }

    @Test
    void a_rule_that_is_switched_off_decides_nothing() {
        assertThat(decider.decide(ticket("Wasserschaden", null, null)).outcome()).isEqualTo(Decision.Outcome.UNROUTED);
    }

    @Test
    void what_rules_leave_open_goes_where_tickets_like_it_belonged_if_that_is_sure() {
        var learned = learnedDecider("receipt-printing", true);
        var decision = learned.decide(ticket("Der Bon fehlt", null, null));

        assertThat(decision.component()).isEqualTo("receipt-printing");
        assertThat(decision.owner().key()).isEqualTo("lukas-vogt");
        assertThat(decision.reason().kind()).isEqualTo(Decision.ReasonKind.LEARNED);
        assertThat(decision.reason().suggestion().features()).extracting(Suggestion.Weighed::text).containsExactly("bon");
        assertThat(decision.reason().explanation()).isEqualTo("No rule matched; tickets like this one belonged to component"
                + " receipt-printing with a confidence of 0.98 (model de-200-200).");
    }

    @Test
    void what_was_learned_is_only_offered_to_a_person_if_it_is_not_sure_or_the_component_is_gone() {
        var unsure = learnedDecider("receipt-printing", false);
        var gone = learnedDecider("fax", true);
        var offered = unsure.decide(ticket("Der Bon fehlt", null, null));

        assertThat(offered.outcome()).isEqualTo(Decision.Outcome.UNROUTED);
        assertThat(offered.reason().kind()).isEqualTo(Decision.ReasonKind.TRIAGE);
        assertThat(offered.reason().suggestion().best()).isEqualTo("receipt-printing");
        assertThat(gone.decide(ticket("Der Bon fehlt", null, null)).outcome()).isEqualTo(Decision.Outcome.UNROUTED);
    }

    @Test
    void a_rule_counts_more_than_what_was_learned() {
        var learned = learnedDecider("installation", true);
        assertThat(learned.decide(ticket("Die Kasse druckt keinen Bon.", null, null)).component())
                .isEqualTo("receipt-printing");
    }

    private static RouteDecider learnedDecider(String component, boolean decides) {
        return new RouteDecider(Catalogues.cashRegister(7), (text, language) -> Optional.of(new Suggestion(
                List.of(new Suggestion.Candidate(component, 0.98), new Suggestion.Candidate("installation", 0.01)), 0.97,
                decides,
                false, List.of(new Suggestion.Weighed("words", "bon", 0.4)), "de-200-200")), DAY);
    }

    @Test
    void an_empty_catalogue_leaves_everything_unrouted_without_an_owner() {
        var empty = new RouteDecider(new Catalogue(0L, null, null, null, null, null, null),
                (text, language) -> Optional.empty(), DAY);
        var decision = empty.decide(ticket("Die Kasse druckt keinen Bon.", "kasse", "receipt-printing"));

        assertThat(decision.outcome()).isEqualTo(Decision.Outcome.UNROUTED);
        assertThat(decision.owner()).isNull();
        assertThat(decision.others()).isEqualTo(List.of());
    }

    @Test
    void a_deputy_takes_care_while_the_owner_is_absent_and_the_decision_says_why() {
        var decision = new RouteDecider(Catalogues.withAbsentOwner(7), (text, language) -> Optional.empty(), DAY)
                .decide(ticket("Die Kasse druckt keinen Bon.", null, null));

        assertThat(decision.owner()).isEqualTo(
                new Decision.OwnerReference("lukas-vogt", "Lukas Vogt", new Decision.OwnerName("anja-brandt", "Anja Brandt"),
                        "Anja Brandt is absent until 2026-11-13, deputy Lukas Vogt"));
    }

    @Test
    void the_owner_takes_care_again_when_he_is_back() {
        var back = Catalogues.day("2026-11-13T23:00:00Z");

        var decision = new RouteDecider(Catalogues.withAbsentOwner(7), (text, language) -> Optional.empty(), back)
                .decide(ticket("Die Kasse druckt keinen Bon.", null, null));

        assertThat(decision.owner()).isEqualTo(new Decision.OwnerReference("anja-brandt", "Anja Brandt"));
    }

    @Test
    void an_answer_of_a_rule_has_its_responsible_and_what_is_known_filled_in() {
        var usual = Catalogues.cashRegister(7);
        var answers = List.of(usual.answers().get(0),
                new Answer("paper", "receipt-printing", "Papier", "de",
                        "{customer}: {product} {version}, {component}. {owner}, {link}", "https://h.example/$1", "hotline",
                        null,
                        LocalDate.parse("2026-11-01"), null));
        var rules = List.of(new Rule("paper-de", "receipt-printing", "papier", "de", 50, true, "paper"));
        var catalogue = new Catalogue(7L, null, usual.owners(), usual.products(), usual.components(), rules, answers);
        var catalogueDecider = new RouteDecider(catalogue, (text, language) -> Optional.empty(), DAY);

        var inTime = catalogueDecider.decide(opened("2026-11-01T22:59:59Z"));
        var late = catalogueDecider.decide(opened("2026-11-01T23:00:00Z"));

        assertThat(inTime.answer().text())
                .isEqualTo("{customer}: Zettelwald Kasse 4.2, Bondruck. Hotline, https://h.example/$1");
        assertThat(inTime.owner().key()).isEqualTo("hotline");
        assertThat(late.answer().id()).isEqualTo("receipt-printing-de");
        assertThat(late.owner().key()).isEqualTo("lukas-vogt");
    }

    private static RoutingQuestion opened(String occurredAt) {
        return new RoutingQuestion(null, "Papier", "de", null, null, "phone", "hotline", "4.2", null, null,
                Instant.parse(occurredAt));
    }

    private static RoutingQuestion ticket(String text, String product, String component) {
        return new RoutingQuestion(null, text, "de", product, component, "phone", "hotline", null, null, null, null);
    }
}
