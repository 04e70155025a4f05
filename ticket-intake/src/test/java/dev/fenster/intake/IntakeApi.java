package dev.fenster.intake;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.awaitility.Awaitility;

import dev.fenster.local.test.Tokens;
import io.restassured.specification.RequestSpecification;

/** Requests to the service under test. */
public final class IntakeApi {
    public static final String TICKETS = "/api/v1/tickets";
    public static final String EVENTS = "/api/v1/tickets/events";
    public static final String KEYS = "/api/v1/api-keys";

    private IntakeApi() {}

    public static void awaitReady() {
        Awaitility.await().pollDelay(Duration.ZERO).atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    public static RequestSpecification withKey(String key) {
        return given().header("X-API-Key", key).contentType("application/json");
    }

    /** @return a request with these lines */
    public static RequestSpecification batch(String key, String lines) {
        return withKey(key).contentType("application/x-ndjson").body(lines.getBytes(StandardCharsets.UTF_8));
    }

    public static RequestSpecification withRole(String role) {
        return given().header("Authorization", "Bearer " + Tokens.of(role)).contentType("application/json");
    }

    /** @return a ticket of this id with nothing but what is required */
    public static String ticket(String externalId) {
        return """
                {"source": "hotline", "externalId": "%s", "channel": "chat", "text": "Die Kasse druckt nicht."}"""
                .formatted(externalId);
    }
}
