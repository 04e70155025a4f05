package dev.fenster.intake.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class BrokerOutageTest {
    EmbeddedKafka kafka;

    @BeforeEach
    void stopTheBroker() {
        IntakeApi.awaitReady();
        send("before").then().statusCode(202);
        kafka.stop();
    }

    @AfterEach
    void leaveTheBrokerRunning() {
        kafka.stop();
        kafka.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> send("left").statusCode() == 202);
    }

    @Test
    void without_the_broker_clients_hear_503_within_ten_seconds_and_202_within_five_seconds_of_its_return() {
        var started = System.nanoTime();
        var answers = IntStream.range(0, 20).mapToObj(i -> CompletableFuture.supplyAsync(() -> send("during-" + i))).toList();
        var batch = CompletableFuture.supplyAsync(() -> IntakeApi.batch(IntakeSettings.HOTLINE_KEY,
                IntakeApi.ticket("during-1") + "\n" + IntakeApi.ticket("during-2")).post(IntakeApi.TICKETS + "/batch"));
        var letters = CompletableFuture
                .supplyAsync(
                        () -> IntakeApi.withRole("operator").get("/api/v1/dead-letters/dead-letters.routing-service.tickets"));
        var events = IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).body("{\"externalId\": \"x\", \"type\": \"resolved\"}")
                .post(IntakeApi.EVENTS);

        assertUnavailable(events);
        assertUnavailable(batch.join());
        assertUnavailable(letters.join());
        answers.forEach(answer -> assertUnavailable(answer.join()));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);

        kafka.start();
        await().atMost(Duration.ofSeconds(5)).until(() -> send("after").statusCode() == 202);
    }

    private static void assertUnavailable(Response answer) {
        answer.then().statusCode(503).contentType("application/problem+json").header("Retry-After", notNullValue()).body(
                "detail",
                containsString("again"));
    }

    private static Response send(String externalId) {
        return IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).body(IntakeApi.ticket(externalId)).post(IntakeApi.TICKETS);
    }
}
