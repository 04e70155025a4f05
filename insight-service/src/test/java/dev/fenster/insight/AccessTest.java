package dev.fenster.insight;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fenster.local.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AccessTest {
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/metrics", "/api/v1/metrics/volume", "/api/v1/search", "/api/v1/stream",
            "/api/v1/tickets/98c28586-7bb8-5e0c-b9dc-562c646aaa5a"})
    void without_a_credential_there_is_a_problem_and_no_figure(String path) {
        given().get(path).then().statusCode(401).contentType("application/problem+json");
        given().auth().oauth2("not.a.token").get(path).then().statusCode(401).contentType("application/problem+json");
        given().auth().oauth2(Tokens.of("guest")).get(path).then().statusCode(403).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "hotline-lead", "product-manager", "operator"})
    void every_role_reads_figures(String role) {
        given().auth().oauth2(Tokens.of(role)).get("/api/v1/metrics/volume").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"/q/metrics, agent, 403", "/q/metrics, operator, 200", "/q/openapi, agent, 200"})
    void measurements_are_for_operators_and_the_description_for_everybody_with_a_credential(String path, String role,
            int status) {
        given().get(path).then().statusCode(401);
        given().auth().oauth2(Tokens.of(role)).get(path).then().statusCode(status);
    }

    @Test
    void health_is_open() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200);
    }

    @Test
    void the_description_has_examples_and_errors() {
        given().auth().oauth2(Tokens.of("agent")).get("/q/openapi").then().body(containsString("receipt-printing"))
                .body(containsString("#/components/responses/badParameters"));
    }

    @Test
    void a_path_and_a_method_that_do_not_exist_are_problems() {
        given().auth().oauth2(Tokens.of("agent")).get("/api/v1/nothing").then().statusCode(404);
        given().auth().oauth2(Tokens.of("agent")).post("/api/v1/search").then().statusCode(405)
                .contentType("application/problem+json");
    }
}
