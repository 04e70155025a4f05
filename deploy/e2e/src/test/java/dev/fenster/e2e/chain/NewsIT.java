package dev.fenster.e2e.chain;

import static dev.fenster.e2e.chain.Told.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.standardwebhooks.Webhook;

import dev.fenster.e2e.running.FensterClient;
import dev.fenster.e2e.running.OneFenster;
import dev.fenster.e2e.running.RunningFenster;

/** Who listens is told of a new ticket: a subscriber by webhook, an open dashboard by server-sent events. */
@ExtendWith(OneFenster.class)
class NewsIT {
    private FensterClient fenster;
    private WebhookReceiver receiver;
    private FigureStream stream;

    @BeforeEach
    void listen(RunningFenster running) throws IOException {
        fenster = FensterClient.of(running);
        fenster.put("/api/v1/owners/news-owner", """
                {"key": "news-owner", "name": "Team Neuigkeiten", "kind": "team"}""");
        fenster.put("/api/v1/products/news-product", """
                {"key": "news-product", "name": "Neuigkeiten", "triageOwner": "news-owner"}""");
        fenster.put("/api/v1/components/news-component", """
                {"key": "news-component", "product": "news-product", "name": "Neues", "owner": "news-owner"}""");
        receiver = new WebhookReceiver();
        stream = new FigureStream(fenster.as("agent", "/api/v1/stream"));
        soon(() -> assertThat(stream.figures()).isNotEmpty());
    }

    @AfterEach
    void stopListening() {
        stream.close();
        receiver.close();
    }

    @Test
    void aSubscriberIsToldWithASignatureThatItCanVerify() {
        var secret = subscribe();

        post("for the subscriber");

        soon(() -> assertThat(told()).isNotEmpty());
        assertThat(told()).allSatisfy(delivery -> assertThatCode(
                () -> new Webhook(secret).verify(delivery.body(), delivery.headers().map())).doesNotThrowAnyException());
    }

    @Test
    void anOpenDashboardIsToldOfNewFigures() {
        var before = stream.figures().get(0).path("revision").asLong();

        post("for the dashboard");

        soon(() -> assertThat(stream.figures()).last().extracting(figures -> figures.path("revision").asLong(), LONG)
                .isGreaterThan(before));
    }

    private List<WebhookReceiver.Delivery> told() {
        return receiver.deliveries().stream().filter(delivery -> delivery.body().contains("news-component")).toList();
    }

    private String subscribe() {
        var wish = """
                {"url": "%s", "events": ["component.reported"]}""".formatted(receiver.url());
        var answer = fenster.send(fenster.as("operator", "/api/v1/subscriptions").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wish)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("secret").asText();
    }

    private void post(String externalId) {
        fenster.post("/api/v1/tickets", """
                {"source": "news", "externalId": "%s", "channel": "web", "text": "Neu", "component": "news-component"}"""
                .formatted(externalId));
    }
}
