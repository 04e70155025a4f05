package dev.fenster.routing.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fenster.local.demo.DemoCatalogue;
import dev.fenster.local.test.KafkaAndPostgres;
import dev.fenster.local.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "routing"))
class CatalogueHistoryTest {
    private static final String CATALOGUE_PATH = "/api/v1/catalogue";
    private static final String PROBLEM = "application/problem+json";
    private static final String CATALOGUE = """
            {"defaultTriageOwner": "hotline",
             "owners": [{"key": "hotline", "name": "Hotline", "kind": "team"},
                        {"key": "lukas", "name": "Lukas \\"Luke\\" Vogt;\\nß", "kind": "person", "deputies": ["mara", "hotline"],
                         "absences": [{"from": "2026-11-23", "until": "2026-12-04", "substitute": "mara"}, {"from": "2026-12-24"}]},
                        {"key": "mara", "name": "=Mara", "kind": "person", "left": "2027-01-01"}],
             "products": [{"key": "kasse", "name": "Kasse", "triageOwner": "hotline"}],
             "components": [{"key": "bondruck", "product": "kasse", "name": "Bondruck", "owner": "lukas"}],
             "rules": [{"id": "bon-de", "component": "bondruck", "query": "bon", "language": "de", "priority": 60, "answer": "bon-de"},
                       {"id": "old-de", "component": "bondruck", "query": "nadeldrucker", "enabled": false}],
             "answers": [{"id": "bon-de", "component": "bondruck", "problem": "Bon, \\"der\\" fehlt", "language": "de",
                          "text": "  Für {customer}: -1\\r\\n\\t{link} '=x' LONG", "link": "https://h.example/?a=1;b", "responsible": "mara",
                          "validFrom": "2026-01-01", "validUntil": "2026-12-31", "reviewedAt": "2026-10-12"}],
             "calendars": [{"key": "tag", "name": "+Tag, \\"voll\\"", "timeZone": "Europe/Berlin", "hours": "Mo-Fr 08:00-12:00,13:00-18:00",
                            "holidays": "de-by", "closures": ["2026-12-24", "2026-12-30/2026-12-31"]}],
             "areas": [{"key": "nord", "name": "@Nord\\r\\nß", "channels": ["phone", "chat"], "products": ["kasse"],
                        "components": ["bondruck"], "team": "hotline", "calendar": "tag"}],
             "workflows": [{"key": "anruf", "name": "-Anruf;", "channels": ["phone"], "area": "nord", "receiver": "mara",
                            "firstReply": "PT30M", "nextReply": "PT2H", "questionAnswer": "PT4H",
                            "escalation": [{"when": "50%", "ask": "owner"}, {"when": "due+PT2H", "ask": "mara"}],
                            "contact": ["email", "channel_asked"], "customerMust": "'=bereit\\tbleiben, \\"bitte\\"",
                            "pausesWhilePending": false, "reopening": "resume"}]}"""
            .replace("LONG", "lang ".repeat(1_900));

    @BeforeEach
    void catalogue() {
        as("operator").body(CATALOGUE).put(CATALOGUE_PATH).then().statusCode(200);
    }

    @Test
    void a_stale_change_of_an_entry_is_refused_and_the_next_is_taken() {
        var read = as("agent").get("/api/v1/owners/hotline").header("ETag");
        var changed = as("hotline-lead").header("If-Match", read).body(hotline("Hotline 1")).put("/api/v1/owners/hotline")
                .then()
                .statusCode(200).extract().header("ETag");

        as("hotline-lead").header("If-Match", read).body(hotline("Hotline 2")).put("/api/v1/owners/hotline").then()
                .statusCode(412).contentType(PROBLEM).body("detail", containsString("Read it again"));
        as("hotline-lead").header("If-Match", read).delete("/api/v1/owners/hotline").then().statusCode(412);

        assertThat(as("agent").get("/api/v1/owners/hotline").header("ETag")).isEqualTo(changed);
        as("agent").header("If-None-Match", changed).get("/api/v1/owners/hotline").then().statusCode(304);
        as("hotline-lead").header("If-Match", changed).body(hotline("Hotline 2")).put("/api/v1/owners/hotline").then()
                .statusCode(200);
        as("hotline-lead").body(hotline("Without a condition")).put("/api/v1/owners/hotline").then().statusCode(200);
        as("hotline-lead").header("If-None-Match", "*").body(hotline("New?")).put("/api/v1/owners/hotline").then()
                .statusCode(412).body("detail", containsString("is there already"));
    }

    @Test
    void a_stale_change_of_a_table_or_of_the_whole_catalogue_is_refused() {
        var whole = as("agent").get(CATALOGUE_PATH).header("ETag");
        var rules = as("agent").accept("text/csv").get("/api/v1/catalogue/rules").header("ETag");
        csv("products", "key,name\nkasse,Kasse 2\n", null).statusCode(204);

        as("operator").header("If-Match", whole).body(CATALOGUE).put(CATALOGUE_PATH).then().statusCode(412);
        as("operator").header("If-Match", whole).post("/api/v1/catalogue/revisions/1/restore").then().statusCode(412);
        csv("rules", "id,component,query\nbon-de,bondruck,beleg\n", rules).statusCode(204);
        csv("rules", "id,component,query\nbon-de,bondruck,quittung\n", rules).statusCode(412).contentType(PROBLEM);

        var now = as("agent").get(CATALOGUE_PATH).header("ETag");
        as("operator").header("If-Match", now).body(CATALOGUE).put(CATALOGUE_PATH).then().statusCode(200);
    }

    @Test
    void every_change_tells_who_when_before_and_after() {
        as("product-manager").body(hotline("Hotline Nord")).put("/api/v1/owners/hotline").then().statusCode(200);
        as("operator").body(hotline("Hotline Süd")).put("/api/v1/owners/hotline").then().statusCode(200);

        var page = as("agent").get("/api/v1/catalogue/history?table=owners&key=hotline&limit=1").then().statusCode(200)
                .body("items", hasSize(1)).body("items[0].by", equalTo("operator")).body("items[0].at", notNullValue())
                .body("items[0].before.name", equalTo("Hotline Nord")).body("items[0].after.name", equalTo("Hotline Süd"))
                .extract().jsonPath();
        as("agent").queryParam("cursor", page.getString("nextCursor"))
                .get("/api/v1/catalogue/history?table=owners&key=hotline&limit=1").then()
                .body("items[0].by", equalTo("product-manager")).body("items[0].after.name", equalTo("Hotline Nord"))
                .body("items[0].revision", equalTo(page.getInt("items[0].revision") - 1));
        as("agent").get("/api/v1/catalogue/history?cursor=x").then().statusCode(400).contentType(PROBLEM);
    }

    @Test
    void an_earlier_state_is_shown_and_restored_as_a_new_revision() {
        var before = as("agent").get(CATALOGUE_PATH).then().extract().jsonPath();
        as("operator").delete("/api/v1/rules/old-de").then().statusCode(204);
        as("operator").body("{\"id\": \"new\", \"component\": \"bondruck\", \"query\": \"neu\"}").put("/api/v1/rules/new");
        as("operator").body(hotline("Anders")).put("/api/v1/owners/hotline");
        var revision = before.getLong("revision");

        assertThat(as("agent").get("/api/v1/catalogue/revisions/" + revision).jsonPath().getMap(""))
                .isEqualTo(before.getMap(""));
        var restored = as("product-manager").post("/api/v1/catalogue/revisions/" + revision + "/restore").then().statusCode(200)
                .header("ETag", equalTo("\"" + (revision + 4) + "\"")).extract().jsonPath();
        assertThat(restored.getLong("revision")).isEqualTo(revision + 4);
        assertThat(restored.getList("rules")).isEqualTo(before.getList("rules"));
        assertThat(restored.getList("owners")).isEqualTo(before.getList("owners"));
        as("agent").get("/api/v1/catalogue/history?table=rules&limit=2").then()
                .body("items.restored", contains((int) revision, (int) revision))
                .body("items.key", containsInAnyOrder("old-de", "new"));
    }

    @Test
    void a_revision_that_nobody_knows_is_none() {
        as("agent").get("/api/v1/catalogue/revisions/999999").then().statusCode(404).contentType(PROBLEM);
        as("operator").post("/api/v1/catalogue/revisions/999999/restore").then().statusCode(404).contentType(PROBLEM);
        as("agent").post("/api/v1/catalogue/revisions/1/restore").then().statusCode(403);
    }

    @Test
    void a_diff_shows_what_json_would_change_and_changes_nothing() {
        var before = as("agent").get(CATALOGUE_PATH);
        var changed = CATALOGUE.replace("\"nadeldrucker\", \"enabled\": false", "\"nadeldrucker\", \"priority\": 10")
                .replace("\"id\": \"bon-de\", \"component\": \"bondruck\", \"query\"",
                        "\"id\": \"bon-2\", \"component\": \"bondruck\", \"query\"");

        as("hotline-lead").body(changed).post("/api/v1/catalogue/diff").then().statusCode(200)
                .header("ETag", equalTo(before.header("ETag"))).body("applicable", equalTo(true))
                .body("added.key", contains("bon-2")).body("removed.key", contains("bon-de"))
                .body("removed[0].table", equalTo("rules")).body("changed.key", contains("old-de"))
                .body("changed[0].fields.field", containsInAnyOrder("enabled", "priority"))
                .body("changed[0].fields.find { it.field == 'priority' }.before", equalTo(50))
                .body("changed[0].fields.find { it.field == 'priority' }.after", equalTo(10));

        assertThat(as("agent").get(CATALOGUE_PATH).asString()).isEqualTo(before.asString());
    }

    @Test
    void a_diff_of_json_names_every_error_by_its_path() {
        as("hotline-lead").body("""
                {"shoes": [], "owners": [{"key": "a", "name": "A", "kind": "robot", "shoe": 1, "left": "tomorrow"},
                                         {"key": "b", "name": "", "kind": "team", "deputies": ["b", "z"],
                                          "absences": [{"from": "2026-12-04", "until": "2026-12-01"}]}],
                 "rules": [{"id": "r", "component": "nowhere", "query": "bon OR"}]}""").post("/api/v1/catalogue/diff").then()
                .statusCode(200).body("applicable", equalTo(false)).body("violations.field", containsInAnyOrder("shoes",
                        "owners[0].kind", "owners[0].shoe", "owners[0].left", "owners[1].name", "owners[1].deputies[0]",
                        "owners[1].deputies", "owners[1].absences[0].until", "rules[0].component", "rules[0].query"))
                .body("added.key", containsInAnyOrder("b", "r"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"owners\": [|1", "{\"owners\": []\\n \"rules\": []}|2",
            "{\"owners\": [],\\n\\n \"owners\": []}|3", "{} {}|1", "\"\"|"})
    void json_that_cannot_be_read_is_refused_with_line_and_character(String json, Integer line) {
        var body = json.replace("\\n", "\n");

        as("hotline-lead").body(body).post("/api/v1/catalogue/diff").then().statusCode(200).body("applicable", equalTo(false))
                .body("violations[0].line", equalTo(line))
                .body("violations[0].column", line == null ? nullValue() : notNullValue());
        as("operator").body(body).put(CATALOGUE_PATH).then().statusCode(400).contentType(PROBLEM).body("violations[0].line",
                equalTo(line));
    }

    @Test
    void a_diff_shows_what_a_table_would_change_and_names_every_error_by_line_and_column() {
        diff("rules", "id,query,priority\nbon-de,beleg,60\nnew,neu,\n").body("applicable", equalTo(false))
                .body("added.key", contains("new")).body("removed.key", contains("old-de"))
                .body("changed.key", contains("bon-de"))
                .body("changed[0].fields", hasSize(1)).body("changed[0].fields[0].field", equalTo("query"))
                .body("violations.field", contains("component")).body("violations[0].line", equalTo(3));
        diff("rules", "id,component,query,priority\nbon-de,bondruck,bon OR,high\nold-de,bondruck\n")
                .body("violations.line", contains(2, 3)).body("violations[0].column", equalTo(4))
                .body("added", empty()).body("changed", empty()).body("removed", empty());
        diff("owners", "key,name,kind\nlukas,Lukas,person\nmara,Mara,person\n")
                .body("violations.field",
                        containsInAnyOrder("products/kasse.triageOwner", "deputies", "areas/nord.team",
                                "catalogue/settings.defaultTriageOwner"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"owners", "products", "components", "rules", "answers", "calendars", "areas", "workflows"})
    void no_field_is_lost_between_json_and_csv(String table) {
        var before = as("agent").get(CATALOGUE_PATH);
        var csv = as("agent").accept("text/csv").get("/api/v1/catalogue/" + table).asString();

        diff(table, csv).body("applicable", equalTo(true)).body("added", empty()).body("changed", empty()).body("removed",
                empty());
        csv(table, csv, null).statusCode(204);
        as("operator").body(before.asString()).post("/api/v1/catalogue/diff").then().body("changed", empty());

        assertThat(as("agent").get(CATALOGUE_PATH).asString()).isEqualTo(before.asString());
        assertThat(before.jsonPath().getString("answers[0].text")).startsWith("  Für {customer}: -1\r\n\t{link} '=x' lang");
        assertThat(before.jsonPath().getString("owners[2].name")).isEqualTo("=Mara");
    }

    @Test
    void the_tables_of_the_demo_are_taken_one_after_the_other_and_come_out_as_they_went_in() {
        as("operator").body("{}").put(CATALOGUE_PATH).then().statusCode(200);

        DemoCatalogue.tables().forEach(table -> csv(table, DemoCatalogue.csv(table), null).statusCode(204));

        DemoCatalogue.tables().forEach(table -> diff(table, DemoCatalogue.csv(table)).body("applicable", equalTo(true))
                .body("added", empty()).body("changed", empty()).body("removed", empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Hallo {kunde}|text|(at character 7)", "Hallo \\u0000|text|U+0000",
            "Hallo \\ud800|text|U+D800"})
    void what_no_answer_may_say_is_refused_with_its_place(String text, String field, String message) {
        as("operator").body("{\"id\": \"x\", \"component\": \"bondruck\", \"language\": \"de\", \"text\": \"" + text + "\"}")
                .put("/api/v1/answers/x").then().statusCode(400).body("violations.field", contains(field))
                .body("violations[0].message", containsString(message));
    }

    @Test
    void an_empty_text_is_refused_where_it_would_be_taken_for_a_missing_one() {
        as("operator")
                .body("{\"id\": \"x\", \"component\": \"bondruck\", \"language\": \"de\", \"text\": \"x\", \"problem\": \"\"}")
                .put("/api/v1/answers/x").then().statusCode(400).body("violations.field", contains("problem"));
        as("operator").body("{\"id\": \"x\", \"component\": \"bondruck\", \"language\": \"de\", \"text\": \"x\"}")
                .put("/api/v1/answers/x").then().statusCode(201).body("problem", nullValue());
    }

    private static ValidatableResponse diff(String table, String csv) {
        return as("hotline-lead").contentType("text/csv").body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/catalogue/" + table + "/diff").then().statusCode(200);
    }

    private static ValidatableResponse csv(String table, String csv, String ifMatch) {
        var request = as("operator").contentType("text/csv").body(csv.getBytes(StandardCharsets.UTF_8));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/api/v1/catalogue/" + table).then();
    }

    private static String hotline(String name) {
        return "{\"key\": \"hotline\", \"name\": \"" + name + "\", \"kind\": \"team\"}";
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }
}
