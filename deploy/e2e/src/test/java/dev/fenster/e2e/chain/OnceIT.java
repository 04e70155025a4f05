package dev.fenster.e2e.chain;

import static dev.fenster.e2e.chain.Told.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fenster.e2e.running.FensterClient;
import dev.fenster.e2e.running.OneFenster;
import dev.fenster.e2e.running.RunningFenster;

/** What is corrected, told by two or forgotten counts once, through the packaged services. */
@ExtendWith(OneFenster.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnceIT {
    private final String source = "once-" + UUID.randomUUID();
    private FensterClient fenster;

    @BeforeAll
    void connect(RunningFenster running) {
        fenster = FensterClient.of(running);
    }

    @Test
    void aCorrectionChangesWhatATicketSaysAndNotHowOftenOrWhenItCounts() {
        var ticketId = fenster.post("/api/v1/tickets", ticket(source, "1", "2026-11-02T08:00:00Z", "Bon", "")).get("ticketId")
                .asText();
        fenster.post("/api/v1/tickets", ticket(source, "1", "2026-11-09T08:00:00Z", "Rechnung", ""));

        soon(() -> {
            var ticket = fenster.get("/api/v1/tickets/" + ticketId);
            assertThat(ticket.path("subject").asText()).isEqualTo("Rechnung");
            assertThat(ticket.path("openedAt").asText()).isEqualTo("2026-11-02T08:00:00Z");
            assertThat(ticket.path("events").findValuesAsText("type")).containsExactlyInAnyOrder("ticket.opened.v1",
                    "ticket.opened.v1", "route.decided.v1", "route.decided.v1");
        });
        assertThat(volume(source)).isEqualTo(1);
    }

    @Test
    void twoSourcesThatShareAConversationTellOfOneTicketAndAnErasedOneIsOnlyCounted() {
        var desk = source + "-desk";
        var mailbox = source + "-mailbox";
        var conversation = ", \"conversation\": \"4711\"";
        var ticketId = post(desk, ticket(desk, "17", "2026-11-02T08:05:00Z", "Bon", conversation));
        var again = post(mailbox, ticket(mailbox, "a@b", "2026-11-02T08:00:00Z", "AW: Bon", conversation));

        assertThat(again).isEqualTo(ticketId);
        soon(() -> {
            var ticket = fenster.get("/api/v1/tickets/" + ticketId);
            assertThat(ticket.path("subject").asText()).isEqualTo("Bon");
            assertThat(ticket.path("openedAt").asText()).isEqualTo("2026-11-02T08:00:00Z");
        });
        assertThat(volume(desk) + volume(mailbox)).isEqualTo(1);

        var erasure = "{\"source\": \"" + desk + "\", \"externalId\": \"17\", \"type\": \"erased\"" + conversation + "}";
        assertThat(send(desk, "/api/v1/tickets/events", erasure)).isEqualTo(ticketId);
        soon(() -> assertThat(fenster.send(fenster.as("agent", "/api/v1/tickets/" + ticketId).GET()).status()).isEqualTo(404));
        assertThat(fenster.get("/api/v1/search?source=" + desk).path("items")).isEmpty();
        assertThat(volume(desk)).isEqualTo(1);
    }

    private static String ticket(String source, String externalId, String occurredAt, String subject, String more) {
        return """
                {"source": "%s", "externalId": "%s", "channel": "email", "occurredAt": "%s", "subject": "%s"%s}"""
                .formatted(source, externalId, occurredAt, subject, more);
    }

    private String post(String of, String ticket) {
        return send(of, "/api/v1/tickets", ticket);
    }

    /** With a key that shares conversations with the other source's. */
    private String send(String of, String path, String body) {
        var key = fenster.send(fenster.as("operator", "/api/v1/api-keys").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"sources\": [\"" + of + "\"], \"conversations\": \"" + source + "\"}")))
                .json();
        var answer = fenster.send(fenster.asIntegration(path).setHeader("X-API-Key", key.path("key").asText())
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().path("ticketId").asText();
    }

    private int volume(String of) {
        JsonNode series = fenster.get("/api/v1/metrics/volume?from=2026-11-01&to=2026-12-01&source=" + of).path("series");
        return series.isEmpty() ? 0 : series.at("/0/points/0/1").asInt();
    }
}
