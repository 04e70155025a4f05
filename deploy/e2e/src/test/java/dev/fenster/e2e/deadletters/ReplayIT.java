package dev.fenster.e2e.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fenster.e2e.running.Answer;
import dev.fenster.e2e.running.FensterClient;
import dev.fenster.e2e.running.OneFenster;
import dev.fenster.e2e.running.RunningFenster;
import dev.fenster.e2e.running.Topics;

/** An operator finds a dead letter of another service at the origin, looks at it and replays it. */
@ExtendWith(OneFenster.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String LETTERS = "dead-letters.routing-service.tickets";
    private static final String PATH = "/api/v1/dead-letters/" + LETTERS;

    private FensterClient fenster;
    private Topics topics;

    @BeforeAll
    void begin(RunningFenster running) {
        var status = running.status().orElseThrow();
        fenster = new FensterClient(status);
        topics = new Topics(status);
    }

    @Test
    void anEventWhoseCauseIsGoneIsReplayedAndBecomesATicket() {
        var ticketId = UUID.randomUUID().toString();
        topics.write(List.of(setAside(event(), ticketId, "Unknown to an older version")));

        var letter = open("older%20version");
        assertThat(letter.path("ticketId").asText()).isEqualTo(ticketId);
        assertThat(look(letter).at("/payload/content").asText()).contains(ticketId);
        assertThat(post(address(letter) + "/replay").status()).isEqualTo(202);

        await().atMost(SOON).untilAsserted(
                () -> assertThat(fenster.get("/api/v1/tickets/" + ticketId).path("source").asText()).isEqualTo("set-aside"));
        assertThat(look(letter).path("state").asText()).isEqualTo("replayed");
    }

    @Test
    void poisonThatIsReplayedComesBackAndNamesWhereItWas() {
        var key = UUID.randomUUID().toString();
        topics.write(List.of(new ProducerRecord<>("tickets", key, "no JSON".getBytes(UTF_8))));

        var letter = await().atMost(SOON).until(() -> open(key, ""), found -> found != null);
        assertThat(post(address(letter) + "/replay").status()).isEqualTo(202);

        var back = await().atMost(SOON).until(() -> open(key, ""), found -> found != null);
        assertThat(back.path("replayOf").asText()).isEqualTo(LETTERS + "-0@" + letter.path("offset").asText());
        assertThat(back.path("reason").asText()).isEqualTo(letter.path("reason").asText());
        assertThat(post(address(back) + "/discard").status()).isEqualTo(204);
        assertThat(open(key, "")).isNull();
    }

    /** @return a ticket's event as ticket-intake publishes it */
    private ConsumerRecord<String, byte[]> event() {
        var ticketId = fenster.post("/api/v1/tickets", """
                {"source": "set-aside", "externalId": "pattern", "channel": "web", "text": "Hilfe"}""").path("ticketId")
                .asText();
        return topics.read("tickets").stream().filter(event -> ticketId.equals(event.key())).findFirst().orElseThrow();
    }

    /** @return the event of another ticket, as a service sets it aside */
    private static ProducerRecord<String, byte[]> setAside(ConsumerRecord<String, byte[]> event, String ticketId,
            String reason) {
        var eventId = UUID.randomUUID().toString();
        var json = new String(event.value(), UTF_8).replace(event.key(), ticketId).replace(Topics.header(event, "ce_id"),
                eventId);
        var letter = new ProducerRecord<>(LETTERS, null, ticketId, json.getBytes(UTF_8), event.headers());
        letter.headers().remove("ce_id").remove("ce_subject").add("ce_id", eventId.getBytes(UTF_8))
                .add("ce_subject", ticketId.getBytes(UTF_8)).add("dead-letter-reason", reason.getBytes(UTF_8))
                .add("dead-letter-topic", "tickets".getBytes(UTF_8)).add("dead-letter-partition", "0".getBytes(UTF_8))
                .add("dead-letter-offset", "0".getBytes(UTF_8));
        return letter;
    }

    private JsonNode open(String reason) {
        return get(PATH + "?state=open&reason=" + reason).path("items").path(0);
    }

    /** @return the open letter with this key, or null */
    private JsonNode open(String key, String cursor) {
        var page = get(PATH + "?state=open&limit=200&cursor=" + cursor);
        var found = page.path("items").valueStream().filter(letter -> letter.path("key").asText().equals(key)).findFirst();
        return found.orElseGet(() -> page.has("cursor") ? open(key, page.path("cursor").asText()) : null);
    }

    private JsonNode look(JsonNode letter) {
        return get(address(letter));
    }

    private static String address(JsonNode letter) {
        return PATH + "/" + letter.path("partition").asInt() + "/" + letter.path("offset").asLong();
    }

    private JsonNode get(String path) {
        var answer = fenster.send(fenster.as("operator", path).GET());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Answer post(String path) {
        return fenster.send(fenster.as("operator", path).POST(BodyPublishers.noBody()));
    }
}
