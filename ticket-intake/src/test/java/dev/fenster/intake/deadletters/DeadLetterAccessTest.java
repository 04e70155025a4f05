package dev.fenster.intake.deadletters;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class DeadLetterAccessTest {
    private static final String ALL = "/api/v1/dead-letters";
    private static final String TOPIC = ALL + "/dead-letters.routing-service.tickets";
    private static final String LETTER = TOPIC + "/0/0";

    @BeforeEach
    void awaitReady() {
        IntakeApi.awaitReady();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tickets", "intake-config", "__consumer_offsets", "dead-letters.nobody.tickets",
            "dead-letters.routing-service", "dead-letters.routing-service.tickets.x", "DEAD-LETTERS.routing-service.tickets"})
    void no_other_topic_is_read_or_written(String topic) {
        for (var path : List.of("", "/0/0", "/0/0/payload")) {
            IntakeApi.withRole("operator").accept("*/*").get(ALL + "/" + topic + path).then().statusCode(404);
        }
        for (var path : List.of("/replay", "/discard", "/0/0/replay", "/0/0/discard")) {
            post(ALL + "/" + topic + path).statusCode(404).body("detail", containsString("no dead-letter topic"));
        }
    }

    @Test
    void the_topics_of_all_services_are_listed() {
        get(ALL).statusCode(200).body("items.topic",
                hasItem("dead-letters.routing-service.tickets")).body("items.topic", not(hasItem("tickets")))
                .body("items.find { it.topic == 'dead-letters.insight-service.routes' }.service", equalTo("insight-service"))
                .body("items.find { it.topic == 'dead-letters.insight-service.routes' }.channel", equalTo("routes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "hotline-lead", "product-manager"})
    void dead_letters_are_the_operators(String role) {
        IntakeApi.withRole(role).get(ALL).then().statusCode(403);
        IntakeApi.withRole(role).get(TOPIC).then().statusCode(403);
        IntakeApi.withRole(role).get(LETTER).then().statusCode(403);
        IntakeApi.withRole(role).post(LETTER + "/replay").then().statusCode(403);
        IntakeApi.withRole(role).post(TOPIC + "/replay").then().statusCode(403);
        IntakeApi.withRole(role).post(TOPIC + "/discard").then().statusCode(403);
        IntakeApi.withKey(IntakeSettings.ANY_SOURCE_KEY).get(ALL).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit=0                 | limit
            limit=201               | limit
            limit=ten               | limit
            cursor=yesterday        | cursor
            since=2026-11-02        | since
            until=noon              | until
            state=lost              | state
            """)
    void a_wrong_parameter_is_named(String query, String name) {
        get(TOPIC + "?" + query).statusCode(400).contentType("application/problem+json").body("errors.field",
                contains(name));
    }

    private static ValidatableResponse get(String path) {
        return IntakeApi.withRole("operator").get(path).then();
    }

    private static ValidatableResponse post(String path) {
        return IntakeApi.withRole("operator").post(path).then();
    }
}
