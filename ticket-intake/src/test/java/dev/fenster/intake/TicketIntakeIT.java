package dev.fenster.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged application against a real broker. */
@QuarkusIntegrationTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class TicketIntakeIT {
    EmbeddedKafka kafka;

    @BeforeEach
    void awaitReady() {
        IntakeApi.awaitReady();
    }

    @Test
    void a_ticket_and_its_events_are_accepted_and_published() throws IOException {
        var request = Files.readString(Path.of("src/test/resources/ticket.opened.v1.request.json"));
        var example = new ObjectMapper().readTree(Path.of("contracts/ticket.opened.v1.example.json").toFile());
        try (var published = new PublishedEvents(kafka.bootstrapServers())) {
            IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).body(request.getBytes(StandardCharsets.UTF_8)).post(IntakeApi.TICKETS)
                    .then()
                    .statusCode(202).body("eventId", equalTo(example.get("eventId").textValue()));
            IntakeApi.withRole("agent").body("{\"source\": \"hotline\", \"externalId\": \"C-1001\", \"type\": \"answered\"}")
                    .post(IntakeApi.EVENTS).then().statusCode(202);

            var events = published.next(2);
            assertThat(new ObjectMapper().readTree(events.get(0).value())).isEqualTo(example);
            assertThat(events).extracting(event -> event.key()).containsOnly(example.get("ticketId").textValue());
        }
    }

    @Test
    void bad_input_is_refused_and_never_logged() throws IOException {
        var secret = "Geheimwort";

        IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).body("{\"channel\": \"" + secret + "\", \"oops\": 1}")
                .post(IntakeApi.TICKETS)
                .then().statusCode(400).contentType("application/problem+json").body("errors.field", hasItem("oops"));
        IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).body("{\"text\": \"" + secret).post(IntakeApi.TICKETS).then()
                .statusCode(400);
        IntakeApi.withKey(secret).body(IntakeApi.ticket("x")).post(IntakeApi.TICKETS).then().statusCode(401)
                .contentType("application/problem+json").header("WWW-Authenticate", notNullValue());
        given().get("/nothing").then().statusCode(401).contentType("application/problem+json");

        assertThat(Files.readString(Path.of("target/quarkus.log"))).doesNotContain(secret);
    }

    @Test
    void keys_health_figures_and_description_are_there() {
        IntakeApi.withRole("operator").get(IntakeApi.KEYS).then().statusCode(200).body("items.id", hasItem("hotline"));
        IntakeApi.withRole("operator").accept("*/*").get("/q/metrics").then().statusCode(200)
                .body(containsString("http_server_requests_seconds"));
        IntakeApi.withRole("operator").accept("*/*").get("/q/openapi").then().statusCode(200)
                .body(containsString("openapi: 3.1"));
        given().get("/q/health/live").then().statusCode(200);
    }
}
