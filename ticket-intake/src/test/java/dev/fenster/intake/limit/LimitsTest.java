package dev.fenster.intake.limit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class LimitsTest {
    private static final String SECRET = "a-token-of-the-source";

    @BeforeEach
    void begin() {
        IntakeApi.awaitReady();
    }

    @Test
    void a_key_hears_what_is_left_of_its_allowance_and_then_when_to_come_again() {
        var key = key("{\"requestsPerMinute\": 2}");

        send(key, "A-1").statusCode(202).header("RateLimit-Policy", "\"requests\";q=2;w=60, \"bytes\";q=1073741824;w=60")
                .header("RateLimit", containsString("\"requests\";r=1;t=30, \"bytes\";r="));
        send(key, "A-2").statusCode(202);
        send(key, "A-3").statusCode(429).contentType("application/problem+json")
                .header("Retry-After", matchesRegex("[1-9]\\d?"))
                .header("RateLimit", containsString("\"requests\";r=0;")).body("detail", containsString("2 requests a minute"));
        send(IntakeSettings.ANY_SOURCE_KEY, "A-3").statusCode(202);
    }

    @Test
    void bytes_are_counted_too() {
        var key = key("{\"bytesPerMinute\": 50}");

        send(key, "B-1").statusCode(202);
        send(key, "B-2").statusCode(429).body("detail", containsString("50 bytes a minute"));
    }

    @Test
    void each_line_of_a_batch_counts_and_the_answer_says_from_where_on_to_send_again() {
        var key = key("{\"requestsPerMinute\": 3}");

        IntakeApi.batch(key, IntakeApi.ticket("C-1") + "\n" + IntakeApi.ticket("C-2") + "\n" + IntakeApi.ticket("C-3"))
                .post(IntakeApi.TICKETS + "/batch").then().statusCode(200)
                .body(containsString("\"accepted\":2,\"rejected\":0,\"retryFromLine\":3"));
    }

    @Test
    void what_a_stranger_posts_to_a_source_leaves_the_source_its_allowance() {
        var address = "/api/v1/inbound/" + source("{\"requestsPerMinute\": 1}");

        for (int i = 0; i < 3; i++) {
            IntakeApi.withKey("none").header("X-Fenster-Token", "a guess").body("{}").post(address).then().statusCode(401)
                    .header("RateLimit", nullValue());
        }

        post(address).statusCode(200).header("RateLimit", containsString("\"requests\";r=0;t=60"));
        post(address).statusCode(429).contentType("application/problem+json");
    }

    @Test
    void limits_that_are_none_are_refused() {
        IntakeApi.withRole("operator").body("""
                {"sources": ["hotline"], "limits": {"requestsPerMinute": 0, "perHour": 1}}""").post(IntakeApi.KEYS).then()
                .statusCode(400).body("errors.field", equalTo(List.of("limits.requestsPerMinute", "limits.perHour")));
    }

    private static ValidatableResponse post(String address) {
        return IntakeApi.withKey("none").header("X-Fenster-Token", SECRET).body("{}").post(address).then();
    }

    static String source(String limits) {
        var name = "limited-" + UUID.randomUUID();
        IntakeApi.withRole("operator").body("""
                {"kind": "custom", "secrets": ["%s"], "mapping": "{\\"ignored\\": \\"all\\"}", "limits": %s}"""
                .formatted(SECRET, limits)).put("/api/v1/sources/" + name).then().statusCode(201);
        return name;
    }

    private static String key(String limits) {
        return IntakeApi.withRole("operator").body("{\"sources\": [\"*\"], \"limits\": " + limits + "}").post(IntakeApi.KEYS)
                .then().statusCode(201).extract().path("key");
    }

    private static ValidatableResponse send(String key, String externalId) {
        return IntakeApi.withKey(key).body(IntakeApi.ticket(externalId)).post(IntakeApi.TICKETS).then();
    }
}
