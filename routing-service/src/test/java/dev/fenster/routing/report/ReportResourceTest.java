package dev.fenster.routing.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fenster.local.test.KafkaAndPostgres;
import dev.fenster.local.test.Tokens;
import dev.fenster.routing.catalogue.CompanyDay;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "routing"))
class ReportResourceTest {
    @Inject
    AgroalDataSource dataSource;
    @Inject
    CompanyDay day;

    private LocalDate today;

    @BeforeEach
    void catalogue() throws Exception {
        today = day.today();
        sql("delete from decisions", "delete from ticket_texts");
        as("operator")
                .body("""
                        {"owners": [{"key": "hotline", "name": "Hotline", "kind": "team"},
                                    {"key": "lukas", "name": "=Lukas", "kind": "person", "deputies": ["gone"],
                                     "absences": [{"from": "TODAY", "until": "NEXT"}]},
                                    {"key": "gone", "name": "Jo Berg", "kind": "person", "left": "TODAY"},
                                    {"key": "anja", "name": "Anja", "kind": "person", "deputies": ["hotline"], "absences": [{"from": "TODAY"}]}],
                         "products": [{"key": "kasse", "name": "Kasse", "triageOwner": "anja"}],
                         "components": [{"key": "bondruck", "product": "kasse", "name": "Bondruck", "owner": "lukas"},
                                        {"key": "waage", "product": "kasse", "name": "Waagen", "owner": "anja"}],
                         "rules": [{"id": "bon-1", "component": "bondruck", "query": "bon AND (drucker OR papier)"},
                                   {"id": "bon-2", "component": "waage", "query": "(Papier OR Drucker) Bon"},
                                   {"id": "bon-3", "component": "waage", "query": "bon", "priority": 60},
                                   {"id": "waage-1", "component": "waage", "query": "etikett"},
                                   {"id": "off", "component": "waage", "query": "etiketten", "enabled": false}],
                         "answers": [{"id": "fresh", "component": "waage", "language": "de", "text": "x", "reviewedAt": "RECENT"},
                                     {"id": "old", "component": "bondruck", "language": "de", "text": "x", "reviewedAt": "LONG",
                                      "responsible": "gone"},
                                     {"id": "never", "component": "bondruck", "language": "de", "text": "x"},
                                     {"id": "over", "component": "bondruck", "language": "de", "text": "x", "validUntil": "YESTERDAY"}]}"""
                        .replace("TODAY", today.toString()).replace("NEXT", today.plusDays(5).toString())
                        .replace("RECENT", today.minusDays(90).toString()).replace("LONG", today.minusDays(91).toString())
                        .replace("YESTERDAY", today.minusDays(1).toString()))
                .put("/api/v1/catalogue").then().statusCode(200);
    }

    @Test
    void components_without_anybody_who_takes_care_are_told() {
        report("components-without-owner").body("rows.component", contains("bondruck"))
                .body("rows[0].reason", equalTo("=Lukas is absent until " + today.plusDays(5) + ", and no deputy is there"));
        report("components-without-owner?on=" + today.plusDays(6)).body("rows", empty());
    }

    @Test
    void absent_owners_are_told_with_what_they_own() {
        report("absent-owners").body("rows.owner", containsInAnyOrder("anja", "gone", "lukas"))
                .body("rows.find { it.owner == 'anja' }.standIn", equalTo("hotline"))
                .body("rows.find { it.owner == 'anja' }.triageOf", contains("kasse"))
                .body("rows.find { it.owner == 'anja' }.components", contains("waage"))
                .body("rows.find { it.owner == 'gone' }.answers", contains("old"))
                .body("rows.find { it.owner == 'gone' }.deputyOf", contains("lukas"))
                .body("rows.find { it.owner == 'lukas' }.standIn", nullValue());
    }

    @Test
    void rules_that_never_decide_are_told() throws Exception {
        decided("bon-1", "bondruck", 29, "x", null);
        decided("bon-2", "waage", 31, "x", null);

        report("unused-rules").body("rows.rule", contains("bon-2", "bon-3", "waage-1"))
                .body("rows[0].changedAt", not(nullValue())).body("rows[1].lastHit", nullValue());
        report("unused-rules?days=32").body("rows.rule", contains("bon-3", "waage-1"));
    }

    @Test
    void rules_that_contradict_each_other_are_told_with_tickets_and_for_the_same_query() throws Exception {
        sql("update rules set query = 'etiketten', component = 'bondruck' where id = 'bon-1'");
        var ticket = decided("bon-2", "waage", 1, "Der Drucker gibt keinen Bon auf dem Etikett aus", "de");
        decided("bon-2", "waage", 1, "Der Drucker gibt keinen Bon aus", "de");

        report("contradicting-rules").body("tickets", equalTo(2)).body("rows.rule", contains("bon-1", "bon-1"))
                .body("rows.otherRule", contains("bon-2", "waage-1")).body("rows.tickets", contains(1, 1))
                .body("rows.sameQuery", contains(false, false)).body("rows[0].examples", contains(ticket.toString()));
        sql("update rules set query = 'bon AND (drucker OR papier)' where id = 'bon-1'");
        report("contradicting-rules?days=1").body("rows[0].otherRule", equalTo("bon-2"))
                .body("rows[0].sameQuery", equalTo(true)).body("rows[0].tickets", equalTo(2));
    }

    @Test
    void tickets_that_nothing_matched_are_grouped_by_their_words() throws Exception {
        var first = decided(null, null, 1, "Guten Tag, die Kaffeemaschine streikt", "de");
        var second = decided(null, null, 2, "Unsere Kaffeemaschinen streiken", "de");
        decided(null, null, 40, "Die alte Kaffeemaschine", "de");
        decided("bon-1", "bondruck", 1, "Kaffeemaschine und Bon", "de");

        report("unmatched-tickets").body("tickets", equalTo(2)).body("rows", hasSize(1))
                .body("rows[0].tickets", equalTo(2)).body("rows[0].words", hasItem("Kaffeemaschine"))
                .body("rows[0].examples", containsInAnyOrder(first.toString(), second.toString()));
    }

    @Test
    void answers_that_nobody_looked_at_are_told() {
        report("stale-answers").body("rows.answer", containsInAnyOrder("old", "never"))
                .body("rows.find { it.answer == 'old' }.days", equalTo(91))
                .body("rows.find { it.answer == 'old' }.responsible", equalTo("gone"))
                .body("rows.find { it.answer == 'never' }.responsible", equalTo("lukas"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"components-without-owner", "absent-owners", "unused-rules", "contradicting-rules",
            "unmatched-tickets", "stale-answers"})
    void every_report_is_there_as_csv_that_no_spreadsheet_takes_for_formulas(String name) {
        var csv = as("hotline-lead").accept("text/csv").get("/api/v1/reports/" + name).then().statusCode(200)
                .contentType(containsString("text/csv")).extract().asString();

        assertThat(csv).contains("\r\n").doesNotContainPattern("(?m)(^|,)[=+@-]");
        assertThat(csv.contains("=Lukas")).isEqualTo(name.startsWith("components") || name.startsWith("absent"));
    }

    @Test
    void a_period_or_a_day_that_is_none_is_refused() {
        as("agent").get("/api/v1/reports/unused-rules?days=0").then().statusCode(400).contentType("application/problem+json");
        as("agent").get("/api/v1/reports/absent-owners?on=soon").then().statusCode(400)
                .contentType("application/problem+json").body("detail", containsString("2026-12-24"));
        given().get("/api/v1/reports/absent-owners").then().statusCode(401);
        as("stranger").get("/api/v1/reports/absent-owners").then().statusCode(403);
    }

    private static ValidatableResponse report(String name) {
        return as("agent").get("/api/v1/reports/" + name).then().statusCode(200);
    }

    private UUID decided(String rule, String component, int daysAgo, String text, String language) throws Exception {
        var ticketId = UUID.randomUUID();
        try (var connection = dataSource.getConnection();
                var decision = connection
                        .prepareStatement("insert into decisions (event_id, decision_id, ticket_id, decided_at,"
                                + " component, rule_id, catalogue_revision) values (?, ?, ?, now() - make_interval(hours => ?), ?, ?, 1)");
                var content = connection
                        .prepareStatement("insert into ticket_texts (ticket_id, language, content) values (?, ?, ?)")) {
            decision.setObject(1, UUID.randomUUID());
            decision.setObject(2, UUID.randomUUID());
            decision.setObject(3, ticketId);
            decision.setInt(4, 24 * daysAgo - 1);
            decision.setString(5, component);
            decision.setString(6, rule);
            decision.executeUpdate();
            content.setObject(1, ticketId);
            content.setString(2, language);
            content.setString(3, text);
            content.executeUpdate();
        }
        return ticketId;
    }

    private void sql(String... statements) throws Exception {
        try (var connection = dataSource.getConnection(); var execution = connection.createStatement()) {
            for (var statement : statements) {
                execution.execute(statement);
            }
        }
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }
}
