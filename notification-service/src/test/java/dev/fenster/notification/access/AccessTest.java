package dev.fenster.notification.access;

import static dev.fenster.notification.Api.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fenster.local.launch.TokenMint;
import dev.fenster.notification.Api;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AccessTest {
    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/meetings", "/api/v1/meetings/next/agenda", "/api/v1/subscriptions", "/q/openapi",
            "/q/metrics"})
    void withoutACredentialNothingIsShown(String path) {
        given().get(path).then().statusCode(401);
    }

    @Test
    void aMissingOrForeignTokenIsExplained() {
        var foreign = TokenMint.withNewKeys().token("operator");

        given().get("/api/v1/meetings").then().statusCode(401).contentType(PROBLEM);
        given().auth().oauth2(foreign).get("/api/v1/meetings").then().statusCode(401).contentType(PROBLEM);
        given().auth().oauth2("rubbish").get("/api/v1/meetings").then().statusCode(401).contentType(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "hotline-lead", "product-manager", "operator"})
    void everyRoleReads(String role) {
        as(role).get("/api/v1/meetings").then().statusCode(200);
        as(role).get("/api/v1/subscriptions").then().statusCode(200);
    }

    @Test
    void anAgentChangesNothing() {
        as("agent").body(Api.meeting("friday", "10:00")).put("/api/v1/meetings/product-management").then().statusCode(403)
                .contentType(PROBLEM);
        as("agent").delete("/api/v1/meetings/product-management").then().statusCode(403);
        as("agent").post("/api/v1/meetings/next/agenda/mail").then().statusCode(403);
        as("agent").body("{\"url\": \"https://example.com\", \"events\": [\"agenda.prepared\"]}").post("/api/v1/subscriptions")
                .then()
                .statusCode(403);
    }

    @Test
    void healthIsOpenAndMeasurementsAreForOperators() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200);
        as("agent").get("/q/metrics").then().statusCode(403);
        as("operator").get("/q/metrics").then().statusCode(200);
    }

    @Test
    void theApiIsDescribed() {
        as("agent").get("/q/openapi").then().statusCode(200).body(containsString("/api/v1/meetings/{id}/agenda"))
                .body(containsString("Subscribe a URL to events")).body(not(containsString("dev.fenster")));
    }
}
