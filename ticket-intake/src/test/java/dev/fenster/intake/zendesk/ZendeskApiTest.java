package dev.fenster.intake.zendesk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;

import java.util.List;
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
import dev.fenster.local.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class ZendeskApiTest {
    private static final String API = "/api/v1/compat/zendesk/api/v2";

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
    void a_ticket_is_created_and_answered_as_by_zendesk() {
        long id = create(
                """
                        {"ticket": {"subject": "Kasse druckt nicht", "comment": {"html_body": "<p>Seit dem <b>Update</b>.</p><p>Mail: a@example.com</p>"},
                         "requester": {"name": "Karla Kunde", "email": "karla@example.com", "locale_id": 8}, "external_id": "%s", "priority": "high",
                         "tags": ["update", "kasse"], "via": {"channel": "chat"}, "custom_fields": [{"id": 1, "value": "x"}], "assignee_id": 7}}"""
                        .formatted(UUID.randomUUID()))
                .statusCode(201)
                .header("Location", containsString(API + "/tickets/")).body("ticket.id", greaterThan(0L))
                .body("ticket.url", endsWith(".json")).body("ticket.subject", equalTo("Kasse druckt nicht"))
                .body("ticket.status", equalTo("open")).body("ticket.tags", equalTo(List.of("update", "kasse")))
                .body("ticket", hasKey("created_at")).extract().jsonPath().getLong("ticket.id");

        var events = published.next(2);
        assertThat(id).isLessThanOrEqualTo((1L << 53) - 1);
        assertThat(events.get(0).value()).contains("\"externalId\":\"zendesk-" + id + "\"", "\"source\":\"hotline\"",
                "\"channel\":\"chat\"", "Seit dem Update.", "[email]", "\"priority\":\"high\"", "\"kind\":\"email\"")
                .doesNotContain("Karla", "karla");
        assertThat(events.get(1).value()).contains("\"owner\":\"7\"");
    }

    @Test
    void one_change_becomes_an_event_for_each_thing_that_happened() {
        long id = id(create("{\"ticket\": {\"comment\": \"Hilfe\", \"external_id\": \"" + UUID.randomUUID() + "\"}}"));
        var opened = published.next();

        change(id, """
                {"ticket": {"status": "solved", "comment": {"body": "Bitte neu starten.", "public": false, "author_id": 7},
                 "group_id": 98738, "satisfaction_rating": {"score": "good", "comment": "Danke"}}}""").statusCode(200)
                .body("ticket.id", equalTo(id)).body("ticket.status", equalTo("solved"));
        change(id, "{\"ticket\": {\"status\": \"hold\"}}").statusCode(200);
        change(id, "{\"ticket\": {\"requester_id\": 9, \"comment\": {\"body\": \"Geht\", \"author_id\": 9}}}").statusCode(200);
        change(id, "{\"ticket\": {\"tags\": [\"x\"], \"priority\": \"low\"}}").statusCode(200);

        var events = published.next(6);
        assertThat(events).extracting(ConsumerRecord::key).containsOnly(opened.key());
        assertThat(events).extracting(ZendeskApiTest::type).containsExactly("ticket.agent_replied.v1", "ticket.transferred.v1",
                "ticket.resolved.v1", "ticket.rated.v1", "ticket.status_changed.v1", "ticket.customer_replied.v1");
        assertThat(events.get(0).value()).contains("\"public\":false", "\"id\":\"7\"");
        assertThat(events.get(1).value()).contains("\"team\":\"98738\"");
        assertThat(events.get(3).value()).contains("\"value\":5");
        assertThat(events.get(4).value()).contains("\"status\":\"on_hold\"");
    }

    @Test
    void what_is_sent_again_is_the_same_ticket_and_the_same_event() {
        var body = "{\"ticket\": {\"subject\": \"S\", \"comment\": {\"body\": \"" + UUID.randomUUID() + "\"}}}";

        long first = id(create(body));
        long again = id(create(body));
        long other = id(withKey().header("Idempotency-Key", "a").body(body).post(API + "/tickets.json").then());
        long retry = id(withKey().header("Idempotency-Key", "a").body(body).post(API + "/tickets").then());
        for (int i = 0; i < 2; i++) {
            withKey().header("Idempotency-Key", "b")
                    .body("{\"ticket\": {\"status\": \"pending\", \"comment\": {\"body\": \"Moment\"}}}")
                    .put(API + "/tickets/" + first).then().statusCode(200);
        }

        assertThat(again).isEqualTo(first);
        assertThat(retry).isEqualTo(other).isNotEqualTo(first);
        assertThat(published.next(8).stream().map(ZendeskApiTest::id).distinct()).hasSize(4);
    }

    @Test
    void an_api_key_is_the_token_of_zendesks_clients() {
        var ticket = "{\"ticket\": {\"comment\": {\"body\": \"Hello\"}, \"external_id\": \"" + UUID.randomUUID() + "\"}}";

        json().header("Authorization", "Bearer " + IntakeSettings.HOTLINE_KEY).body(ticket).post(API + "/tickets.json").then()
                .statusCode(201);
        json().header("Authorization", "Bearer " + Tokens.of("agent")).body(ticket).post(API + "/tickets.json").then()
                .statusCode(201);
        basic(IntakeSettings.ANY_SOURCE_KEY).body(ticket).post(API + "/tickets.json").then().statusCode(201);
        assertThat(published.next(3)).anySatisfy(event -> assertThat(event.value()).contains("\"source\":\"zendesk\""));

        withKey().get(API + "/users/me.json").then().statusCode(200).body("user.role", equalTo("agent"));
        refused(json().body(ticket).post(API + "/tickets.json").then());
        refused(basic("not-a-key").body(ticket).post(API + "/tickets.json").then());
        refused(json().header("Authorization", "Basic §").body(ticket).post(API + "/tickets.json").then());
        refused(json().header("Authorization", "Bearer not-a-key").body(ticket).post(API + "/tickets.json").then());
        json().header("Authorization", "Bearer a.b.c").body(ticket).post(API + "/tickets.json").then().statusCode(401);
        given().header("Authorization", "Bearer " + IntakeSettings.HOTLINE_KEY).contentType("application/json").body("{}")
                .post(IntakeApi.TICKETS).then().statusCode(401);
        assertThat(published.isEmpty()).isTrue();
    }

    @Test
    void what_is_wrong_is_said_as_zendesk_says_it() {
        create("{\"ticket\": {\"tags\": []}}").statusCode(422).contentType("application/json")
                .body("error", equalTo("RecordInvalid")).body("details.comment[0].error", equalTo("BlankValue"));
        create("{\"ticket\": {\"comment\": {\"body\": \"x\"}, \"requester\": {\"email\": \"nobody\"}, \"priority\": \"soon\"}}")
                .statusCode(422).body("details", hasKey("requester.email")).body("details", hasKey("priority"));
        create("{\"tickets\": []}").statusCode(400).body("error", equalTo("BadRequest"));
        create("{\"ticket\": ").statusCode(400).body("error", equalTo("BadRequest"));
        change(5, "{\"ticket\": {\"status\": \"lost\"}}").statusCode(422).body("details", hasKey("status"));
        for (var id : List.of("0", "x", "9007199254740992", "-1", "1.5")) {
            withKey().body("{\"ticket\": {\"status\": \"open\"}}").put(API + "/tickets/" + id + ".json").then().statusCode(404)
                    .body("error", equalTo("RecordNotFound"));
        }
        assertThat(published.isEmpty()).isTrue();
    }

    private static ValidatableResponse create(String body) {
        return withKey().body(body).post(API + "/tickets.json").then();
    }

    private static ValidatableResponse change(long id, String body) {
        return withKey().body(body).put(API + "/tickets/" + id + ".json").then();
    }

    private static long id(ValidatableResponse created) {
        return created.statusCode(201).extract().jsonPath().getLong("ticket.id");
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(401).contentType("application/json").body("error", equalTo("Couldn't authenticate you"));
    }

    private static RequestSpecification withKey() {
        return basic(IntakeSettings.HOTLINE_KEY);
    }

    private static RequestSpecification basic(String key) {
        return json().auth().preemptive().basic("agent@example.com/token", key);
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }

    private static String type(ConsumerRecord<String, String> event) {
        return new String(event.headers().lastHeader("ce_type").value());
    }

    private static String id(ConsumerRecord<String, String> event) {
        return new String(event.headers().lastHeader("ce_id").value());
    }
}
