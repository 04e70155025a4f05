package dev.fenster.notification.webhook;

import static dev.fenster.notification.Api.as;
import static dev.fenster.notification.Api.asProductManager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.UUID;

import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fenster.notification.Receiver;
import dev.fenster.notification.Signals;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class SubscriptionTest {
    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;
    private Signals signals;
    private Receiver receiver;
    private String id;
    private String secret;

    @BeforeEach
    void subscribe() {
        signals = new Signals(brokers);
        receiver = new Receiver();
        var made = asProductManager().body("{\"url\": \"" + receiver.url() + "\", \"events\": [\"component.reported\"]}")
                .post(SUBSCRIPTIONS);
        made.then().statusCode(201).body("secret", notNullValue()).header("Location", notNullValue());
        id = made.path("id");
        secret = made.path("secret");
    }

    @AfterEach
    void unsubscribe() {
        asProductManager().delete(SUBSCRIPTIONS + "/" + id).then().statusCode(204);
        receiver.close();
        signals.close();
    }

    @Test
    void aDeliveryIsSignedAndMarkedAsDone() {
        signals.send(report());

        soon().until(() -> receiver.calls().size() == 1);
        var call = receiver.calls().get(0);
        assertThat(secret).startsWith("whsec_");
        assertThat(call.isSignedWith(secret)).isTrue();
        assertThat(call.body()).contains("\"type\":\"component.reported\"").contains("\"tickets\":3").doesNotContain("quotes");
        soon().untilAsserted(() -> deliveries().body("items[0].state", equalTo("delivered"))
                .body("items[0].attempts", equalTo(1))
                .body("items[0].lastStatus", equalTo(204)).body("items[0].webhookId", equalTo(call.header("webhook-id"))));
    }

    @Test
    void theSecretIsShownOnlyOnce() {
        as("agent").get(SUBSCRIPTIONS + "/" + id).then().statusCode(200).body("secret", nullValue()).body("state",
                equalTo("active"));
        as("agent").get(SUBSCRIPTIONS).then().body("items.id", hasItems(id)).body("items.secret", contains(nullValue()));
    }

    @Test
    void aFailedDeliveryIsTriedAgainWithTheSameId() {
        receiver.answer(503);
        signals.send(report());
        soon().until(() -> receiver.calls().size() >= 2);
        deliveries().body("items[0].state", equalTo("queued")).body("items[0].lastError", containsString("503"));

        receiver.answer(200);

        soon().untilAsserted(
                () -> deliveries().body("items[0].state", equalTo("delivered")).body("items[0].lastError", nullValue()));
        assertThat(receiver.calls()).extracting(call -> call.header("webhook-id"))
                .containsOnly(receiver.calls().get(0).header("webhook-id"));
        assertThat(receiver.calls()).allMatch(call -> call.isSignedWith(secret));
    }

    @Test
    void whoIsGoneGetsNothingMore() {
        receiver.answer(410);
        signals.send(report());
        soon().untilAsserted(() -> as("agent").get(SUBSCRIPTIONS + "/" + id).then().body("state", equalTo("disabled"))
                .body("disabledReason", containsString("410")));

        signals.send(report());

        soon().untilAsserted(() -> deliveries().body("items.size()", equalTo(1)).body("items[0].state", equalTo("failed")));
        String delivery = deliveries().extract().path("items[0].id");
        asProductManager().post(SUBSCRIPTIONS + "/" + id + "/deliveries/" + delivery + "/redeliver").then().statusCode(409);
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (var elsewhere = new Receiver()) {
            receiver.redirectTo(elsewhere.url());

            signals.send(report());

            soon().untilAsserted(() -> deliveries().body("items[0].lastError", containsString("redirects are not followed")));
            assertThat(elsewhere.calls()).isEmpty();
        }
    }

    @Test
    void aDeliveryIsSentAgainOnDemand() {
        signals.send(report());
        soon().untilAsserted(() -> deliveries().body("items[0].state", equalTo("delivered")));
        String delivery = deliveries().extract().path("items[0].id");

        asProductManager().post(SUBSCRIPTIONS + "/" + id + "/deliveries/" + delivery + "/redeliver").then().statusCode(202)
                .body("state", equalTo("queued"));

        soon().until(() -> receiver.calls().size() == 2);
        assertThat(receiver.calls().get(1).header("webhook-id")).isEqualTo(receiver.calls().get(0).header("webhook-id"));
    }

    @Test
    void deliveriesArePaged() {
        signals.send(report(), report(), report());
        soon().untilAsserted(() -> deliveries().body("items.size()", equalTo(3)));

        String cursor = as("agent").queryParam("limit", 2).get(SUBSCRIPTIONS + "/" + id + "/deliveries").then()
                .body("items.size()", equalTo(2)).extract().path("nextCursor");

        as("agent").queryParam("cursor", cursor).queryParam("limit", 2).get(SUBSCRIPTIONS + "/" + id + "/deliveries").then()
                .body("items.size()", equalTo(1)).body("nextCursor", nullValue());
        as("agent").queryParam("cursor", "rubbish").get(SUBSCRIPTIONS + "/" + id + "/deliveries").then().statusCode(400);
        as("agent").queryParam("limit", 0).get(SUBSCRIPTIONS + "/" + id + "/deliveries").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.com/", "file:///etc/passwd", "example.com", "https://user:word@example.com/",
            "https://example.com/#x",
            "http:///x", "http://exa mple.com"})
    void aUrlThatIsNoneIsRefused(String url) {
        asProductManager().body("{\"url\": \"" + url + "\", \"events\": [\"agenda.prepared\"]}").post(SUBSCRIPTIONS).then()
                .statusCode(400)
                .contentType("application/problem+json").body("violations.field", contains("url"));
    }

    @Test
    void anUnknownEventIsRefused() {
        asProductManager().body("{\"url\": \"https://example.com/\", \"events\": [\"tickets.all\"]}").post(SUBSCRIPTIONS).then()
                .statusCode(400).body("violations.message", contains(containsString("agenda.prepared")));
    }

    private static String report() {
        return Signals.report("hook-" + UUID.randomUUID(), "2026-02-02", 1, 3, 1, "");
    }

    private ValidatableResponse deliveries() {
        return as("agent").get(SUBSCRIPTIONS + "/" + id + "/deliveries").then().statusCode(200);
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20));
    }
}
