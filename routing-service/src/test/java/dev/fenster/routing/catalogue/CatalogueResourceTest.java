package dev.fenster.routing.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fenster.local.test.KafkaAndPostgres;
import dev.fenster.local.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "routing"))
class CatalogueResourceTest {
    private static final String PROBLEM = "application/problem+json";
    private static final String CATALOGUE = """
            {"defaultTriageOwner": "hotline",
             "owners": [{"key": "hotline", "name": "Hotline", "kind": "team"},
                        {"key": "lukas", "name": "Lukas Vogt", "kind": "person", "email": "lukas@zettelwald.example"}],
             "products": [{"key": "kasse", "name": "Kasse", "triageOwner": "hotline"}],
             "components": [{"key": "bondruck", "product": "kasse", "name": "Bondruck", "owner": "lukas"},
                            {"key": "waage", "product": "kasse", "name": "Waagen", "owner": "lukas", "parent": "bondruck"}],
             "rules": [{"id": "bon-de", "component": "bondruck", "query": "bon", "language": "de", "priority": 60},
                       {"id": "old-de", "component": "bondruck", "query": "nadeldrucker", "language": "de", "enabled": false}],
             "answers": [{"id": "bon-de", "component": "bondruck", "language": "de", "text": "=Papier?", "link": "https://h.example"}],
             "calendars": [{"key": "buero", "name": "Büro", "timeZone": "Europe/Berlin", "hours": "Mo-Fr 08:00-12:00,13:00-17:00",
                            "holidays": "de-by", "closures": ["2026-12-24/2026-12-31", "2027-05-07"]}],
             "areas": [{"key": "bons", "name": "Bons", "channels": ["phone", "chat"], "products": ["kasse"],
                        "components": ["bondruck"], "team": "hotline", "calendar": "buero"}],
             "workflows": [{"key": "anruf", "name": "Anruf", "channels": ["phone"], "area": "bons", "receiver": "hotline",
                            "firstReply": "PT1H", "nextReply": "PT4H", "questionAnswer": "PT8H", "customerMust": "Bon bereithalten",
                            "escalation": [{"when": "50%", "ask": "owner"}, {"when": "due+PT2H", "ask": "lukas"}]}]}""";

    @BeforeEach
    void catalogue() {
        as("operator").body(CATALOGUE).put("/api/v1/catalogue").then().statusCode(200);
    }

    @Test
    void a_row_is_created_replaced_read_and_deleted() {
        var rule = "{\"id\": \"tse-de\", \"component\": \"bondruck\", \"query\": \"tse OR \\\"technische sicherheit\\\"\"}";

        as("product-manager").body(rule).put("/api/v1/rules/tse-de").then().statusCode(201)
                .header("Location", containsString("/api/v1/rules/tse-de"));
        as("product-manager").body(rule).put("/api/v1/rules/tse-de").then().statusCode(200).body("priority", equalTo(50));
        as("agent").get("/api/v1/rules/tse-de").then().statusCode(200).body("enabled", equalTo(true));
        as("product-manager").delete("/api/v1/rules/tse-de").then().statusCode(204);
        as("agent").get("/api/v1/rules/tse-de").then().statusCode(404).contentType(PROBLEM);
        as("product-manager").delete("/api/v1/rules/tse-de").then().statusCode(404).contentType(PROBLEM);
    }

    @Test
    void each_change_makes_a_new_revision_and_no_change_makes_none() {
        var before = revision();

        as("operator").body("{\"key\": \"hotline\", \"name\": \"Hotline\", \"kind\": \"team\"}").put("/api/v1/owners/hotline");
        assertThat(revision()).isEqualTo(before);
        as("operator").body("{\"key\": \"hotline\", \"name\": \"Neu\", \"kind\": \"team\"}").put("/api/v1/owners/hotline");
        assertThat(revision()).isEqualTo(before + 1);
    }

    @Test
    void lists_are_paged() {
        as("agent").get("/api/v1/components?limit=1").then().statusCode(200).body("items.key", contains("bondruck"))
                .body("nextCursor", equalTo("bondruck"));
        as("agent").get("/api/v1/components?limit=1&cursor=bondruck").then().body("items.key", contains("waage")).body(
                "nextCursor",
                equalTo(null));
        as("agent").get("/api/v1/components?limit=0").then().statusCode(400).contentType(PROBLEM);
    }

    @Test
    void an_invalid_query_is_refused_with_the_position_of_the_error() {
        as("operator").body("{\"id\": \"x\", \"component\": \"bondruck\", \"query\": \"bon AND (tse OR\"}")
                .put("/api/v1/rules/x").then()
                .statusCode(400).contentType(PROBLEM).body("violations[0].field", equalTo("query"))
                .body("violations[0].message", containsString("(at character 16)"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "components | x | {`key`: `x`, `product`: `p`, `name`: ``, `owner`: `o`}",
            "owners     | x | {`key`: `x`, `name`: `X`, `kind`: `robot`}",
            "owners     | x | {`key`: `x`, `name`: `X`, `kind`: `team`, `shoe`: 44}",
            "owners     | x | {`key`: `y`, `name`: `X`, `kind`: `team`}",
            "owners     | X | {`key`: `X`, `name`: `X`, `kind`: `team`}",
            "owners     | x | {`key`: `x`, `name`: `X`",
            "owners     | x | null",
            "rules      | x | {`id`: `x`, `component`: `bondruck`, `query`: `bon`, `language`: `fr`}",
            "rules      | x | {`id`: `x`, `component`: `bondruck`, `query`: `bon`, `priority`: 5000}",
            "answers    | x | {`id`: `x`, `component`: `bondruck`, `language`: `deutsch`, `text`: `x`, `link`: `javascript:alert(1)`}"})
    void what_is_wrong_is_a_bad_request(String table, String key, String body) {
        as("operator").body(body.replace('`', '"')).put("/api/v1/" + table + "/" + key).then().statusCode(400)
                .contentType(PROBLEM)
                .body("status", equalTo(400)).body("detail", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"owners/lukas", "owners/hotline", "products/kasse", "components/bondruck", "calendars/buero",
            "areas/bons"})
    void what_is_referenced_cannot_be_deleted(String path) {
        as("operator").delete("/api/v1/" + path).then().statusCode(409).contentType(PROBLEM).body("detail",
                containsString("Change or delete these first"));
    }

    @Test
    void a_component_cannot_be_its_own_ancestor() {
        as("operator").body(
                "{\"key\": \"bondruck\", \"product\": \"kasse\", \"name\": \"B\", \"owner\": \"lukas\", \"parent\": \"waage\"}")
                .put("/api/v1/components/bondruck").then().statusCode(400).body("violations[0].field", equalTo("parent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"owners", "products", "components", "rules", "answers", "calendars", "areas", "workflows"})
    void a_table_comes_back_as_it_went_out(String table) {
        var before = as("agent").get("/api/v1/catalogue").asString();
        var csv = as("agent").accept("text/csv").get("/api/v1/catalogue/" + table).then().statusCode(200)
                .contentType(containsString("text/csv")).extract().asString();

        as("hotline-lead").contentType("text/csv").body(csv.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/catalogue/" + table).then().statusCode(204);

        assertThat(as("agent").get("/api/v1/catalogue").asString()).isEqualTo(before);
        assertThat(csv).doesNotContain(",=");
    }

    @Test
    void a_table_is_replaced_as_a_whole_or_not_at_all() {
        var before = as("agent").get("/api/v1/catalogue").asString();

        csv("rules", "id,component,query,language,priority\nnew,bondruck,papier,de,10\nbad,nowhere,bon OR,de,high\n").then()
                .statusCode(400).contentType(PROBLEM).body("violations.line", contains(3, 3, 3))
                .body("violations.column", containsInAnyOrder(2, 3, 5))
                .body("violations.field", containsInAnyOrder("component", "query", "priority"));
        assertThat(as("agent").get("/api/v1/catalogue").asString()).isEqualTo(before);

        csv("rules", "id,component,query,language,priority\nnew,bondruck,papier,de,10\n").then().statusCode(204);
        as("agent").get("/api/v1/rules").then().body("items.id", contains("new"));
    }

    @Test
    void a_table_cannot_lose_rows_that_others_name() {
        csv("owners", "key,name,kind,email\nhotline,Hotline,team,\n").then().statusCode(409).contentType(PROBLEM).body("detail",
                containsString("components bondruck"));
    }

    @Test
    void what_is_wrong_with_calendars_areas_and_workflows_is_named() {
        csv("calendars", "key,name,timeZone,hours,holidays,closures\nbuero,B,Berlin,Mo 9-12,de-xx,24.12.2026\n").then()
                .statusCode(400).body("violations.field", containsInAnyOrder("timeZone", "hours", "holidays", "closures"))
                .body("violations.column", containsInAnyOrder(3, 4, 5, 6));
        csv("areas", "key,name,channels,products,components,team,calendar\nbons,B,fax,buero,waage,nobody,never\n").then()
                .statusCode(400).body("violations.column", containsInAnyOrder(3, 4, 6, 7));
        csv("workflows", "key,name,channels,area,receiver,firstReply,nextReply,questionAnswer,escalation,contact,customerMust,"
                + "pausesWhilePending,reopening\na,A,phone,nowhere,nobody,4 h,,,half owner; due boss,letter,,,\n").then()
                .statusCode(400).body("violations.column", containsInAnyOrder(4, 5, 6, 9, 9, 10));
    }

    @Test
    void an_unknown_table_and_a_file_that_is_not_utf8_are_refused() {
        csv("shoes", "a\n").then().statusCode(404).contentType(PROBLEM);
        as("operator").contentType("text/csv").body(new byte[]{'k', (byte) 0xfc}).put("/api/v1/catalogue/owners").then()
                .statusCode(400).contentType(PROBLEM).body("violations[0].message", containsString("UTF-8"));
    }

    @Test
    void the_whole_catalogue_is_replaced_or_every_error_named() {
        as("operator")
                .body("{\"owners\": [{\"key\": \"a\", \"name\": \"A\", \"kind\": \"team\"}, {\"key\": \"a\", \"name\": \"\"}],"
                        + " \"products\": [{\"key\": \"p\", \"name\": \"P\", \"triageOwner\": \"z\"}], \"defaultTriageOwner\": \"y\"}")
                .put("/api/v1/catalogue").then().statusCode(400).contentType(PROBLEM).body("violations.field",
                        containsInAnyOrder(
                                "owners[1].key", "owners[1].name", "owners[1].kind", "products[0].triageOwner",
                                "defaultTriageOwner"));

        as("operator").body("{}").put("/api/v1/catalogue").then().statusCode(200).body("owners", hasSize(0)).body("revision",
                greaterThan(0));
    }

    @Test
    void who_may_not_is_told_so() {
        given().get("/api/v1/rules").then().statusCode(401).contentType(PROBLEM);
        given().header("Authorization", "Bearer x").get("/api/v1/rules").then().statusCode(401).contentType(PROBLEM);
        as("agent").body("{}").put("/api/v1/catalogue").then().statusCode(403).contentType(PROBLEM);
        as("agent").delete("/api/v1/owners/hotline").then().statusCode(403).contentType(PROBLEM);
        as("stranger").get("/api/v1/catalogue").then().statusCode(403).contentType(PROBLEM);
    }

    @Test
    void what_is_not_offered_is_a_problem_too() {
        as("operator").get("/api/v1/rules/a/b").then().statusCode(404).contentType(PROBLEM);
        as("operator").post("/api/v1/rules").then().statusCode(405).contentType(PROBLEM);
        as("operator").contentType("text/plain").body("x").put("/api/v1/rules/x").then().statusCode(415).contentType(PROBLEM);
        as("operator").body("[".repeat(2_000)).put("/api/v1/rules/x").then().statusCode(400).contentType(PROBLEM);
    }

    @Test
    void operations_see_health_metrics_and_the_api() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(401);
        as("agent").get("/q/metrics").then().statusCode(403);
        as("operator").get("/q/metrics").then().statusCode(200).body(containsString("fenster_routing_routed_total"));
        given().get("/q/openapi").then().statusCode(401);
        as("agent").get("/q/openapi").then().statusCode(200).body(containsString("Creates or replaces one entry"))
                .body(containsString("OwnerKind")).body(containsString("securitySchemes"));
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }

    private static Response csv(String table, String body) {
        return as("operator").contentType("text/csv").body(body.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/catalogue/" + table);
    }

    private static long revision() {
        return as("agent").get("/api/v1/catalogue").then().extract().jsonPath().getLong("revision");
    }
}
