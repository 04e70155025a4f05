package dev.fenster.intake.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.intake.LogRecorder;
import dev.fenster.intake.publishing.EventJson;
import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.test.KafkaAndPostgres;
import dev.fenster.local.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class AccessTest {
    EmbeddedKafka kafka;

    @BeforeEach
    void awaitReady() {
        IntakeApi.awaitReady();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tickets", "/api/v1/tickets/events", "/api/v1/api-keys", "/api/v1/nothing", "/",
            "/q/metrics",
            "/q/openapi"})
    void without_a_credential_every_path_is_closed(String path) {
        unauthorized(given().get(path).then());
    }

    @Test
    void a_ticket_without_a_credential_is_refused() {
        unauthorized(given().contentType("application/json").body(IntakeApi.ticket("none")).post(IntakeApi.TICKETS).then());
    }

    @Test
    void a_foreign_credential_is_refused() {
        var foreign = Tokens.of("operator").replaceFirst(".{20}$", "A".repeat(20));

        unauthorized(IntakeApi.withKey("fenster_unknown").body(IntakeApi.ticket("none")).post(IntakeApi.TICKETS).then());
        unauthorized(given().header("Authorization", "Bearer " + foreign).get(IntakeApi.KEYS).then());
        unauthorized(given().header("Authorization", "Bearer nonsense").get(IntakeApi.KEYS).then());
        unauthorized(given().header("Authorization", "Basic YTpi").get(IntakeApi.KEYS).then());
    }

    @Test
    void a_credential_is_not_logged() {
        try (var log = new LogRecorder()) {
            IntakeApi.withKey("fenster_unknown").get(IntakeApi.KEYS).then().statusCode(401);
            IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).body(IntakeApi.ticket("log")).post(IntakeApi.TICKETS).then()
                    .statusCode(202);

            assertThat(log.text()).doesNotContain("fenster_unknown").doesNotContain(IntakeSettings.HOTLINE_KEY);
        }
    }

    @Test
    void health_is_open() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200).body("checks.name",
                hasItem("API keys and sources read from intake-config"));
        given().get("/q/health/started").then().statusCode(200);
    }

    @Test
    void figures_are_the_operators() {
        IntakeApi.withRole("operator").accept("*/*").get("/q/metrics").then().statusCode(200);
        forbidden(IntakeApi.withRole("agent").accept("*/*").get("/q/metrics").then());
        forbidden(IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).accept("*/*").get("/q/metrics").then());
    }

    @Test
    void the_description_is_for_all_who_have_a_credential() {
        IntakeApi.withRole("agent").accept("*/*").get("/q/openapi?format=json").then().statusCode(200)
                .body("openapi", containsString("3.1")).body("paths.'/api/v1/tickets'.post.summary", notNullValue())
                .body("paths.'/api/v1/tickets'.post.responses.keySet()",
                        hasItems("202", "400", "401", "403", "413", "415", "503"))
                .body("paths.'/api/v1/tickets/events'.post.requestBody.content.'application/json'.examples", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "hotline-lead", "operator"})
    void people_of_support_may_send_for_any_source(String role) {
        IntakeApi.withRole(role).body(IntakeApi.ticket(role).replace("hotline\"", "counter\"")).post(IntakeApi.TICKETS).then()
                .statusCode(202);
    }

    @Test
    void other_roles_may_not_send() {
        forbidden(IntakeApi.withRole("product-manager").body(IntakeApi.ticket("pm")).post(IntakeApi.TICKETS).then());
    }

    @Test
    void a_key_may_name_its_own_sources_only() {
        forbidden(IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).body(IntakeApi.ticket("x").replace("hotline", "shop"))
                .post(IntakeApi.TICKETS).then()).body("detail", not(containsString("shop")));
        IntakeApi.withKey(IntakeSettings.ANY_SOURCE_KEY).body(IntakeApi.ticket("x").replace("hotline", "shop"))
                .post(IntakeApi.TICKETS)
                .then().statusCode(202);
    }

    @Test
    void a_key_of_one_source_need_not_name_it() {
        var ticket = IntakeApi.ticket("C-7");
        var named = IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).body(ticket).post(IntakeApi.TICKETS).then().statusCode(202)
                .extract();

        IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).body(ticket.replace("\"source\": \"hotline\",", ""))
                .post(IntakeApi.TICKETS).then()
                .statusCode(202).body("ticketId", equalTo(named.path("ticketId")));
    }

    @Test
    void a_key_is_made_used_listed_and_revoked() {
        var created = IntakeApi.withRole("operator").body("{\"name\": \"Shop\", \"sources\": [\"shop\"]}").post(IntakeApi.KEYS)
                .then()
                .statusCode(201).header("Location", containsString(IntakeApi.KEYS))
                .body("key", matchesPattern("fenster_[\\w-]{43}"))
                .extract();
        String id = created.path("id");
        String key = created.path("key");
        var ticket = IntakeApi.ticket("S-1").replace("hotline", "shop");

        IntakeApi.withKey(key).body(ticket).post(IntakeApi.TICKETS).then().statusCode(202);
        IntakeApi.withRole("operator").get(IntakeApi.KEYS).then().statusCode(200)
                .body("items.id", hasItems("hotline", "any", id))
                .body("items.find { it.id == '" + id + "' }.keySet()", not(hasItem("key")))
                .body(not(containsString(KeySecret.hash(key))));
        IntakeApi.withRole("operator").delete(IntakeApi.KEYS + "/" + id).then().statusCode(204);
        unauthorized(IntakeApi.withKey(key).body(ticket).post(IntakeApi.TICKETS).then());
        IntakeApi.withRole("operator").delete(IntakeApi.KEYS + "/" + id).then().statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void a_key_that_another_instance_makes_and_revokes_works_and_stops_here() {
        var key = new ApiKey("made-elsewhere", null, KeySecret.hash("secret-elsewhere"), List.of("hotline"), null, null, false,
                null,
                null);

        write("api-key/made-elsewhere", EventJson.bytes(key));
        awaitStatus("secret-elsewhere", 202);
        write("api-key/made-elsewhere", EventJson.bytes(key.revoked(Instant.EPOCH)));
        awaitStatus("secret-elsewhere", 401);
    }

    @Test
    void a_record_that_is_no_key_is_left_out_and_the_next_one_is_read() {
        var key = new ApiKey("after", null, KeySecret.hash("secret-after"), List.of("hotline"), null, null, false, null, null);

        write("api-key/broken", "{\"id\": 7".getBytes(StandardCharsets.UTF_8));
        write("something-else", "x".getBytes(StandardCharsets.UTF_8));
        write("api-key/after", EventJson.bytes(key));
        awaitStatus("secret-after", 202);
        write("api-key/after", null);
        awaitStatus("secret-after", 401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "x"}                               | sources
            {"sources": []}                             | sources
            {"sources": "shop"}                         | sources
            {"sources": ["a b"]}                        | sources
            {"sources": ["shop"], "key": "mine"}        | key
            {"sources": ["shop"], "name": 7}            | name
            """)
    void a_wrong_request_for_a_key_is_refused(String body, String field) {
        IntakeApi.withRole("operator").body(body).post(IntakeApi.KEYS).then().statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "hotline-lead", "product-manager"})
    void keys_are_the_operators(String role) {
        forbidden(IntakeApi.withRole(role).get(IntakeApi.KEYS).then());
        forbidden(IntakeApi.withRole(role).body("{\"sources\": [\"*\"]}").post(IntakeApi.KEYS).then());
        forbidden(IntakeApi.withRole(role).delete(IntakeApi.KEYS + "/hotline").then());
    }

    private void write(String key, byte[] value) {
        try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("intake-config", key, value));
        }
    }

    private static void awaitStatus(String key, int status) {
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> IntakeApi.withKey(key).body(IntakeApi.ticket("elsewhere"))
                .post(IntakeApi.TICKETS).statusCode() == status);
    }

    private static ValidatableResponse unauthorized(ValidatableResponse response) {
        return response.statusCode(401).contentType("application/problem+json").header("WWW-Authenticate", notNullValue())
                .body("status", equalTo(401)).body("detail", containsString("X-API-Key"));
    }

    private static ValidatableResponse forbidden(ValidatableResponse response) {
        return response.statusCode(403).contentType("application/problem+json").body("status", equalTo(403));
    }
}
