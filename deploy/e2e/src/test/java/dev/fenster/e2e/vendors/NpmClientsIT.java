package dev.fenster.e2e.vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;

import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fenster.e2e.running.FensterClient;
import dev.fenster.e2e.running.OneFenster;
import dev.fenster.e2e.running.RunningFenster;
import dev.fenster.e2e.running.Status;

/** Clients that others wrote, as npm has them, create tickets in the packaged services. */
@ExtendWith(OneFenster.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NpmClientsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SECRET = "the secret of a sender of events";

    private Npm npm;
    private Status status;
    private FensterClient fenster;

    @BeforeAll
    void install(RunningFenster running) {
        npm = Npm.install();
        status = running.status().orElseThrow();
        fenster = new FensterClient(status);
    }

    @Test
    void a_client_of_zendesks_api_creates_and_solves_a_ticket() {
        var said = npm.node("zendesk.cjs", Map.of("ADDRESS", status.origin() + "/api/v1/compat/zendesk/api/v2", "KEY",
                status.apiKeys().get("demo")));

        assertThat(said.at("/created/id").isIntegralNumber()).isTrue();
        assertThat(said.at("/created/subject").asText()).isEqualTo("Kasse druckt nicht");
        assertThat(said.at("/updated/id")).isEqualTo(said.at("/created/id"));
        assertThat(said.at("/updated/status").asText()).isEqualTo("solved");
        assertThat(said.at("/me/role").asText()).isEqualTo("agent");
        assertThat(said.path("refused").asInt()).isEqualTo(401);
        assertThat(said.path("invalid").asInt()).isEqualTo(422);
        soon(() -> {
            var ticket = ticket(said.path("ticketId").asText());
            assertThat(ticket.path("channel").asText()).isEqualTo("email");
            assertThat(ticket.path("status").asText()).isEqualTo("solved");
            assertThat(ticket.path("events").findValuesAsText("type")).contains("ticket.opened.v1", "ticket.agent_replied.v1",
                    "ticket.resolved.v1");
            assertThat(ticket(said.path("otherId").asText()).path("status").asText()).isEqualTo("new");
        });
    }

    @Test
    void the_sdk_of_cloudevents_opens_a_ticket_and_replies() {
        var source = fenster.as("operator", "/api/v1/sources/npm-cloudevents").header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"kind\": \"cloudevents\", \"secrets\": [\"" + SECRET + "\"]}"));
        assertThat(fenster.send(source).status()).isEqualTo(201);
        awaitKnown();

        var said = npm.node("cloudevents.cjs",
                Map.of("ADDRESS", status.origin() + "/api/v1/inbound/npm-cloudevents", "KEY", SECRET));

        var ticketId = said.at("/opened/events/0/ticketId").asText();
        assertThat(said.at("/replied/events/0/ticketId").asText()).as(said.toString()).isEqualTo(ticketId);
        assertThat(said.at("/other/events")).isEmpty();
        assertThat(said.at("/other/ignored")).hasSize(1);
        soon(() -> {
            var ticket = ticket(ticketId);
            assertThat(ticket.path("channel").asText()).isEqualTo("chat");
            assertThat(ticket.path("events").findValuesAsText("type")).contains("ticket.opened.v1", "ticket.agent_replied.v1");
        });
    }

    private void awaitKnown() {
        var one = fenster.as("operator", "/api/v1/sources/npm-cloudevents").GET();
        soon(() -> assertThat(fenster.send(one).status()).isEqualTo(200));
    }

    private JsonNode ticket(String ticketId) {
        return fenster.get("/api/v1/tickets/" + ticketId);
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(250)).untilAsserted(assertion);
    }
}
