package dev.fenster.intake.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

@QuarkusTest
@TestProfile(BoundsTest.Narrow.class)
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class BoundsTest {
    public static final class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("fenster.limits.requests-in-flight", "3", "fenster.limits.body-memory", "1M",
                    "fenster.limits.body-timeout", "2S", "fenster.limits.batch-timeout", "3S",
                    "fenster.limits.unproven-requests-per-minute", "5");
        }
    }

    @BeforeEach
    void begin() {
        IntakeApi.awaitReady();
    }

    @AfterEach
    void nothing_is_held_any_more() {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(figures())
                .contains("fenster_intake_body_bytes 0.0", "fenster_intake_requests_in_flight 0.0"));
    }

    @Test
    void beyond_the_requests_in_flight_a_sender_has_to_come_again() throws IOException {
        var open = new ArrayList<OpenRequest>();
        for (int i = 0; i < 3; i++) {
            open.add(new OpenRequest(IntakeApi.TICKETS + "/batch", "application/x-ndjson", 1000, "\n"));
        }
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(figures()).contains("fenster_intake_requests_in_flight 3.0"));

        send(IntakeApi.ticket("F-1")).then().statusCode(503).contentType("application/problem+json")
                .header("Retry-After", "5").body("detail", containsString("as many requests as it can"));

        for (var batch : open) {
            batch.close();
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> send(IntakeApi.ticket("F-1")).statusCode() == 202);
    }

    @Test
    void beyond_the_memory_for_bodies_a_sender_has_to_come_again() throws IOException {
        var large = IntakeApi.ticket("F-2").replace("druckt", "x".repeat(60_000));
        try (var open = new OpenRequest(IntakeApi.TICKETS, "application/json", 1_048_000, " ".repeat(1_000_000))) {
            await().atMost(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(figures()).contains("fenster_intake_body_bytes 1000000.0"));

            send(large).then().statusCode(503).contentType("application/problem+json").header("Retry-After", "5")
                    .body("detail", containsString("bodies"));
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> send(large).statusCode() == 202);
    }

    @Test
    void who_is_too_slow_is_told_so_and_takes_no_place_from_others() throws IOException {
        var open = new ArrayList<OpenRequest>();
        for (int i = 0; i < 5; i++) {
            open.add(new OpenRequest(IntakeApi.TICKETS, "application/json", 1000, "{"));
        }

        send(IntakeApi.ticket("F-3")).then().statusCode(202);

        for (var slow : open) {
            assertThat(slow.answer()).startsWith("HTTP/1.1 408").contains("application/problem+json", "after 2 seconds");
        }
    }

    @Test
    void a_batch_that_does_not_end_is_ended() throws IOException {
        try (var open = new OpenRequest(IntakeApi.TICKETS + "/batch", "application/x-ndjson", 1000,
                IntakeApi.ticket("F-4") + "\n{")) {
            assertThat(open.answer()).startsWith("HTTP/1.1 200").contains("\"accepted\":1", "\"retryFromLine\":2");
        }
    }

    @Test
    void a_body_counts_as_what_it_is_after_decompression() throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(new byte[20 * 1024 * 1024]);
        }
        assertThat(compressed.size()).isLessThan(50_000);

        IntakeApi.withKey(IntakeSettings.ANY_SOURCE_KEY).header("Content-Encoding", "gzip").body(compressed.toByteArray())
                .post(IntakeApi.TICKETS).then().statusCode(413).contentType("application/problem+json");
    }

    @Test
    void who_proves_nothing_runs_out_of_tries() {
        var source = "/api/v1/inbound/" + LimitsTest.source("{}");

        for (int i = 0; i < 5; i++) {
            IntakeApi.withKey("no credential here").body("{}").post(source).then().statusCode(401);
        }

        IntakeApi.withKey("no credential here").body("{}").post(source).then().statusCode(429)
                .contentType("application/problem+json").header("Retry-After", "12");
    }

    private static Response send(String ticket) {
        return IntakeApi.withKey(IntakeSettings.ANY_SOURCE_KEY).body(ticket).post(IntakeApi.TICKETS);
    }

    private static String figures() {
        return IntakeApi.withRole("operator").accept("text/plain").get("/q/metrics").asString();
    }
}
