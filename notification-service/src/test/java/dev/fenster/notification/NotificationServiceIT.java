package dev.fenster.notification;

import static dev.fenster.notification.Api.as;
import static dev.fenster.notification.Api.asProductManager;
import static dev.fenster.notification.Api.meeting;
import static dev.fenster.notification.Api.member;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.fenster.local.infrastructure.EmbeddedKafka;
import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class NotificationServiceIT {
    private static final String TYPE = "signal.component_reported.v1";
    private static final String JSON = "application/json";
    private static final Duration SOON = Duration.ofSeconds(30);

    EmbeddedKafka kafka;
    MailServer mails;

    @Test
    void poisonOfEveryKindBecomesADeadLetterAndTheRecordsBehindItAreProcessed() {
        try (var signals = new Signals(kafka.bootstrapServers())) {
            var garbage = new byte[1_000_000];
            new Random(7).nextBytes(garbage);
            signals.sendAs(TYPE, JSON, bytes("{\"component\": \"broken"));
            signals.sendAs(null, "application/cloudevents+json", bytes("{\"specversion\": \"1.0\", \"type\": \"signal.com"));
            signals.sendAs(TYPE, JSON, bytes(report("wrong-type", 3).replace("\"tickets\": 3", "\"tickets\": \"many\"")));
            signals.sendAs(TYPE, JSON, null);
            signals.sendAs(TYPE, JSON, garbage);
            signals.send(report("behind-the-poison", 3));

            await().atMost(SOON).untilAsserted(() -> as("agent").get("/api/v1/meetings/next/agenda").then()
                    .body("components.component", hasItem("behind-the-poison")));
            await().atMost(SOON).until(() -> signals.deadLetters().size() == 5);
            var letters = signals.deadLetters();
            var reasons = letters.stream().map(letter -> Signals.header(letter, "dead-letter-reason")).toList();
            assertThat(reasons.get(0)).startsWith("not a " + TYPE + ": Unexpected end-of-input");
            assertThat(reasons.get(1)).startsWith("a structured CloudEvent");
            assertThat(reasons.get(2)).startsWith("not a " + TYPE);
            assertThat(reasons.get(3)).isEqualTo("the value is null");
            assertThat(reasons.get(4)).startsWith("not a " + TYPE);
            assertThat(letters).extracting(letter -> Signals.header(letter, "dead-letter-topic")).containsOnly("signals");
            assertThat(letters).extracting(letter -> Signals.header(letter, "dead-letter-partition")).containsOnly("0");
            assertThat(letters).extracting(letter -> Long.valueOf(Signals.header(letter, "dead-letter-offset"))).isSorted()
                    .doesNotHaveDuplicates();
            assertThat(Arrays.equals(letters.get(4).value(), garbage)).isTrue();
            assertThat(letters.get(3).value()).isNull();
        }
    }

    @Test
    void theAgendaIsPageDataAndMail() {
        asProductManager().body(meeting("monday", "09:00", member("it@packaged.test", "de"))).put("/api/v1/meetings/packaged")
                .then()
                .statusCode(201);

        as("agent").accept("text/html").queryParam("language", "de").get("/api/v1/meetings/packaged/agenda").then()
                .statusCode(200)
                .body(containsString("<html lang=\"de\">"));
        asProductManager().post("/api/v1/meetings/packaged/agenda/mail").then().statusCode(202).body("queued.size()",
                equalTo(1));

        await().atMost(SOON).until(() -> mails.receivedBy("it@packaged.test").size() == 1);
        asProductManager().delete("/api/v1/meetings/packaged").then().statusCode(204);
    }

    @Test
    void accessHealthAndMeasurementsAreThere() {
        given().get("/api/v1/meetings").then().statusCode(401).contentType("application/problem+json");
        for (var probe : List.of("live", "ready", "started")) {
            given().get("/q/health/" + probe).then().statusCode(200);
        }
        as("operator").get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
    }

    private static String report(String component, int tickets) {
        return Signals.report(component, LocalDate.now(ZoneId.of("Europe/Berlin")).toString(), 1, tickets, 1, "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
