package dev.fenster.intake.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.intake.PublishedEvents;
import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class FormPostTest {
    private static final String PAGE = "https://www.example.com";

    EmbeddedKafka kafka;
    private PublishedEvents published;

    @BeforeEach
    void begin() {
        IntakeApi.awaitReady();
        published = new PublishedEvents(kafka.bootstrapServers());
    }

    @AfterEach
    void end() {
        published.close();
    }

    @Test
    void a_browser_is_sent_on_to_a_page_of_thanks_in_its_language() {
        var address = source("\"origins\": [\"" + PAGE + "\"]");

        var thanks = form().accept("text/html,application/xhtml+xml").post(address).then().statusCode(303).extract()
                .header("Location");

        assertThat(published.next().value()).contains("Die Kasse druckt nicht.");
        given().header("Accept-Language", "de-AT,de;q=0.9").get(thanks).then().statusCode(200)
                .contentType("text/html;charset=UTF-8").body(containsString("Vielen Dank"))
                .header("Content-Security-Policy", containsString("default-src 'none'")).header("Cache-Control", "no-store");
        given().header("Accept-Language", "fr").get(thanks).then().statusCode(200).body(containsString("Thank you"));
    }

    @Test
    void a_browser_goes_to_the_companys_own_page_of_thanks() {
        var address = source("\"origins\": [\"" + PAGE + "\"], \"thankYou\": \"https://www.example.com/danke\"");

        form().accept("text/html").post(address).then().statusCode(303)
                .header("Location", "https://www.example.com/danke");
    }

    @Test
    void a_person_whose_form_is_empty_sees_a_page_that_says_so() {
        var address = source("\"origins\": [\"" + PAGE + "\"]");

        given().header("Origin", PAGE).header("Accept-Language", "de").accept("text/html")
                .contentType("application/x-www-form-urlencoded").formParam("email", "karla@example.com").post(address).then()
                .statusCode(400).contentType("text/html;charset=UTF-8").body(containsString("Es fehlt eine Angabe"));

        assertThat(published.isEmpty()).isTrue();
    }

    @Test
    void a_script_may_post_and_read_the_answer_from_allowed_pages_alone() {
        var address = source("\"origins\": [\"https://shop.example.com:8443\", \"" + PAGE + "/\"]");

        given().header("Origin", PAGE).header("Access-Control-Request-Method", "POST").options(address).then().statusCode(204)
                .header("Access-Control-Allow-Origin", PAGE).header("Access-Control-Allow-Methods", "POST")
                .header("Access-Control-Allow-Headers", containsString("Content-Type"));
        given().header("Origin", "https://elsewhere.example").options(address).then().statusCode(204)
                .header("Access-Control-Allow-Origin", nullValue());
        form().post(address).then().statusCode(200).header("Access-Control-Allow-Origin", PAGE).header("Vary", "Origin")
                .body("kind", equalTo("form")).body("events.type", hasItem("ticket.opened.v1"));
        given().header("Referer", "https://shop.example.com:8443/help?x=1").contentType("application/json")
                .body("{\"message\": \"Hello\"}").post(address).then().statusCode(200);
        given().contentType("application/json").body("{\"message\": \"Hello\"}").post(address).then().statusCode(401)
                .body("detail", containsString("Origin"));
        given().header("Origin", "https://www.example.com.elsewhere.example").contentType("application/json")
                .body("{\"message\": \"Hello\"}").post(address).then().statusCode(401)
                .header("Access-Control-Allow-Origin", nullValue());

        published.next(2);
    }

    @Test
    void what_fills_in_the_field_that_nobody_sees_is_thanked_and_forgotten() {
        var usual = source("\"origins\": [\"" + PAGE + "\"]");
        var own = source("\"origins\": [\"" + PAGE + "\"], \"honeypot\": \"fax\"");

        form().formParam("website", "https://pills.example").post(usual).then().statusCode(200)
                .body("events.type", hasItem("ticket.opened.v1"));
        form().formParam("fax", "x").post(own).then().statusCode(200);
        assertThat(published.isEmpty()).isTrue();

        form().formParam("website", "").post(usual).then().statusCode(200);
        published.next();
    }

    @Test
    void a_second_click_is_the_same_ticket_and_another_message_is_not() {
        var address = source("\"origins\": [\"" + PAGE + "\"]");

        form().post(address).then().statusCode(200);
        form().post(address).then().statusCode(200);
        form().formParam("subject", "Noch etwas").post(address).then().statusCode(200);
        form().formParam("submissionId", "one").post(address).then().statusCode(200);
        form().formParam("submissionId", "one").formParam("subject", "Berichtigt").post(address).then().statusCode(200);

        var events = published.next(5);
        assertThat(events.stream().map(ConsumerRecord::key).distinct()).hasSize(3);
    }

    @Test
    void an_address_may_post_only_so_often() {
        var address = source("\"origins\": [\"" + PAGE + "\"], \"postsPerMinute\": 2");

        from("203.0.113.7").post(address).then().statusCode(200);
        from("203.0.113.7").post(address).then().statusCode(200);
        from("203.0.113.7").post(address).then().statusCode(429).contentType("application/problem+json")
                .header("Retry-After", notNullValue()).header("Access-Control-Allow-Origin", PAGE);
        from("203.0.113.7").accept("text/html").post(address).then().statusCode(429).header("Retry-After", notNullValue())
                .contentType("text/html;charset=UTF-8");
        from("203.0.113.8").post(address).then().statusCode(200);

        published.next(3);
    }

    @Test
    void a_source_needs_pages_and_a_vendors_has_none() {
        put("form", "").statusCode(400).body("errors.field", hasItem("page.origins"));
        put("form", ", \"page\": {\"origins\": []}").statusCode(400).body("errors.field", hasItem("page.origins"));
        put("form", ", \"page\": {\"origins\": [\"example.com\"]}").statusCode(400)
                .body("errors.field", hasItem("page.origins"));
        put("form", ", \"page\": {\"origins\": [\"" + PAGE + "\"], \"thankYou\": \"javascript:alert(1)\"}").statusCode(400)
                .body("errors.field", hasItem("page.thankYou"));
        put("slack", ", \"page\": {\"origins\": [\"" + PAGE + "\"]}").statusCode(400).body("errors.field", hasItem("page"));
    }

    @Test
    void the_snippet_has_the_sources_address_and_trap() {
        var name = source("\"origins\": [\"" + PAGE + "\"], \"honeypot\": \"fax\"").replaceFirst(".*/", "");

        IntakeApi.withRole("operator").accept("*/*").get("/api/v1/sources/" + name + "/snippet?language=de").then()
                .statusCode(200)
                .body(allOf(containsString("/api/v1/inbound/" + name + "\""), containsString("name=\"fax\""),
                        containsString("Nachricht")));
        IntakeApi.withRole("operator").accept("*/*").get("/api/v1/sources/" + name + "/snippet").then().statusCode(200)
                .body(containsString("Message"));
        IntakeApi.withRole("agent").accept("*/*").get("/api/v1/sources/" + name + "/snippet").then().statusCode(403);
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).header("Origin", PAGE)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("email", "karla@example.com").formParam("message", "Die Kasse druckt nicht.");
    }

    private static RequestSpecification from(String client) {
        return form().header("X-Forwarded-For", client);
    }

    private static String source(String page) {
        var name = "form-" + UUID.randomUUID();
        IntakeApi.withRole("operator").body("{\"kind\": \"form\", \"page\": {" + page + "}}").put("/api/v1/sources/" + name)
                .then().statusCode(201);
        return "/api/v1/inbound/" + name;
    }

    private static ValidatableResponse put(String kind, String more) {
        return IntakeApi.withRole("operator").body("{\"kind\": \"" + kind + "\"" + more + "}")
                .put("/api/v1/sources/form-" + UUID.randomUUID()).then();
    }
}
