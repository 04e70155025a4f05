package dev.fenster.routing.learning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.fenster.local.test.KafkaAndPostgres;
import dev.fenster.local.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "routing"))
class CorrectionResourceTest {
    private static final String PROBLEM = "application/problem+json";
    private static final String CATALOGUE = """
            {"owners": [{"key": "lukas", "name": "Lukas Vogt", "kind": "person"}],
             "products": [{"key": "kasse", "name": "Kasse", "triageOwner": "lukas"}],
             "components": [{"key": "bondruck", "product": "kasse", "name": "Bondruck", "owner": "lukas"},
                            {"key": "waage", "product": "kasse", "name": "Waagen", "owner": "lukas"}]}""";

    @Inject
    TicketTextTable texts;
    @Inject
    CorrectionTable corrections;

    @BeforeEach
    void catalogue() {
        as("operator").body(CATALOGUE).put("/api/v1/catalogue").then().statusCode(200);
    }

    @Test
    void a_correction_is_learned_at_once_here_and_by_another_instance_and_after_a_restart() throws Exception {
        correct(ticket("Die Waage zeigt nur Striche"), "waage").statusCode(200).body("component", equalTo("waage"),
                "owner.key", equalTo("lukas"), "outcome", equalTo("routed"), "previousComponent", nullValue());
        var other = new LearnedRoutes(corrections);

        other.catchUp();

        assertThat(other.suggest("Striche auf der Waage", "de")).get().extracting(Suggestion::best).isEqualTo("waage");
        as("agent").body("{\"text\": \"Striche auf der Waage\", \"language\": \"de\"}").post("/api/v1/routes/preview").then()
                .statusCode(200).body("reason.kind", equalTo("triage"), "reason.suggestion.candidates[0].label",
                        equalTo("waage"),
                        "reason.suggestion.decides", equalTo(false));
        correct(ticket("Bon bleibt weiss"), "bondruck").statusCode(200);
        other.catchUp();
        assertThat(other.suggest("Der Bon bleibt heute weiss", "de")).get().extracting(Suggestion::best).isEqualTo("bondruck");
    }

    @Test
    void the_same_again_changes_nothing_and_another_replaces_it() {
        var ticketId = ticket("Etikettendrucker blinkt rot");
        var first = correct(ticketId, "waage").statusCode(200).extract().path("correctionId");

        correct(ticketId, "waage").statusCode(200).body("correctionId", equalTo(first));

        correct(ticketId, "bondruck").statusCode(200).body("component", equalTo("bondruck"), "previousComponent",
                equalTo("waage"));
        as("agent").body("{\"text\": \"Etikettendrucker blinkt rot\", \"language\": \"de\"}").post("/api/v1/routes/preview")
                .then()
                .body("reason.suggestion.candidates[0].label", equalTo("bondruck"));
    }

    @Test
    void a_ticket_may_belong_to_none() {
        correct(ticket("Bewerbung als Aushilfe"), null).statusCode(200).body("outcome", equalTo("unrouted"), "component",
                nullValue());
    }

    @Test
    void what_is_wrong_is_named() {
        correct(ticket("Die Waage zeigt nur Striche"), "fax").statusCode(400).contentType(PROBLEM)
                .body("violations[0].field", equalTo("component"));
        correct(UUID.randomUUID(), "waage").statusCode(404).contentType(PROBLEM);
        as("agent").body("{}").put("/api/v1/tickets/x/route").then().statusCode(404).contentType(PROBLEM);
        given().contentType("application/json").body("{}").put("/api/v1/tickets/" + UUID.randomUUID() + "/route").then()
                .statusCode(401);
    }

    @Test
    void an_erased_ticket_is_not_learned_from_any_more() throws Exception {
        var ticketId = ticket("Geheimnis am Tresen");
        correct(ticketId, "waage").statusCode(200);

        texts.erase(List.of(ticketId));

        correct(ticketId, "waage").statusCode(404);
        assertThat(corrections.newer(0, 1_000)).noneSatisfy(each -> assertThat(each.content().text()).contains("Geheimnis"));
    }

    private UUID ticket(String content) {
        try {
            var ticketId = UUID.randomUUID();
            texts.put(List.of(new TicketTextTable.TicketText(ticketId, "de", content)));
            return ticketId;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse correct(UUID ticketId, String component) {
        return as("agent").body(component == null ? "{\"component\": null}" : "{\"component\": \"" + component + "\"}")
                .put("/api/v1/tickets/" + ticketId + "/route").then();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }
}
