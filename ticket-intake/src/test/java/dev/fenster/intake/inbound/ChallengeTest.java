package dev.fenster.intake.inbound;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class ChallengeTest {
    private static final String SECRET = "the secret of the app";

    @BeforeEach
    void awaitReady() {
        IntakeApi.awaitReady();
    }

    @Test
    void meta_gets_its_challenge_back_for_the_verify_token() {
        makeSource("challenge-meta", "meta", ", \"verifyToken\": \"the token of the app\"");

        asked("hub.verify_token", "the token of the app").queryParam("hub.challenge", "1158201444")
                .get("/api/v1/inbound/challenge-meta").then().statusCode(200).contentType("text/plain")
                .header("X-Content-Type-Options", "nosniff").body(equalTo("1158201444"));
        asked("hub.verify_token", "a guess").queryParam("hub.challenge", "1158201444")
                .get("/api/v1/inbound/challenge-meta").then().statusCode(403);
    }

    @Test
    void x_gets_the_signature_of_its_token() {
        makeSource("challenge-x", "x", "");

        asked("crc_token", "MDg1NzFhNTgtNTk3NC00MTc3LWI0MzAtMGYwODNhZTA4ZmUx").get("/api/v1/inbound/challenge-x").then()
                .statusCode(200).contentType("application/json")
                .body("response_token", equalTo("sha256=mhfv8AiyreGFKgXB4RTKiRurtHk+DjYCuUgqcj81fII="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"for_user_id\": \"1\"}", "[]", "\"text\"", "a b"})
    void nothing_that_could_be_posted_as_an_event_is_signed_for_strangers(String token) {
        makeSource("challenge-x", "x", "");

        asked("crc_token", token).get("/api/v1/inbound/challenge-x").then().statusCode(403);
    }

    private static RequestSpecification asked(String name, String value) {
        return given().queryParam(name, value);
    }

    private static void makeSource(String name, String kind, String more) {
        IntakeApi.withRole("operator").body("{\"kind\": \"%s\", \"secrets\": [\"%s\"]%s}".formatted(kind, SECRET, more))
                .put("/api/v1/sources/" + name);
    }
}
