package dev.fenster.routing.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fenster.local.test.KafkaAndPostgres;
import dev.fenster.local.test.ServiceProcess;
import dev.fenster.local.test.Tokens;
import io.restassured.specification.RequestSpecification;

/** Two packaged instances that share the catalogue. */
class TwoInstancesIT {
    private static final KafkaAndPostgres INFRASTRUCTURE = new KafkaAndPostgres();
    private static Map<String, String> settings;

    @BeforeAll
    static void start() {
        INFRASTRUCTURE.init(Map.of("database", "routing"));
        settings = INFRASTRUCTURE.start();
    }

    @AfterAll
    static void stop() {
        INFRASTRUCTURE.stop();
    }

    @Test
    void a_change_of_the_catalogue_on_one_instance_is_used_and_not_overwritten_by_the_other() throws Exception {
        var starting = CompletableFuture.supplyAsync(() -> new ServiceProcess(144, settings));
        try (var one = new ServiceProcess(144, settings); var other = starting.join()) {
            as("operator").body(new ObjectMapper().writeValueAsString(Catalogues.cashRegister(0)))
                    .put(one.url("/api/v1/catalogue"))
                    .then().statusCode(200);
            assertThat(outcome(one)).isEqualTo("unrouted");
            assertThat(outcome(other)).isEqualTo("unrouted");
            var before = as("agent").get(other.url("/api/v1/catalogue"));

            as("product-manager").body("{\"id\": \"coffee\", \"component\": \"installation\", \"query\": \"kaffeemaschine\"}")
                    .put(one.url("/api/v1/rules/coffee")).then().statusCode(201);

            assertThat(outcome(other)).isEqualTo("routed");
            as("operator").header("If-Match", before.header("ETag")).body(before.asString()).put(other.url("/api/v1/catalogue"))
                    .then().statusCode(412).body("detail", containsString("Read it again"));
            as("agent").get(other.url("/api/v1/catalogue/history?table=rules&key=coffee")).then()
                    .body("items[0].by", equalTo("product-manager")).body("items[0].after.query", equalTo("kaffeemaschine"));
            as("operator").post(other.url("/api/v1/catalogue/revisions/" + before.path("revision") + "/restore")).then()
                    .statusCode(200);
            assertThat(outcome(one)).isEqualTo("unrouted");
        }
    }

    private static String outcome(ServiceProcess instance) {
        return as("agent").body("{\"text\": \"Unsere Kaffeemaschine streikt.\", \"language\": \"de\"}")
                .post(instance.url("/api/v1/routes/preview")).then().statusCode(200).extract().path("outcome");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }
}
