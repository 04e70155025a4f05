package dev.fenster.e2e.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.fenster.e2e.running.FensterClient;
import dev.fenster.e2e.running.OneFenster;
import dev.fenster.e2e.running.RunningFenster;
import dev.fenster.e2e.running.Topics;

/** Every kind of poison on every partition of every topic that is read; what comes behind is processed all the same. */
@ExtendWith(OneFenster.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int TICKETS = 30;
    private static final Map<String, String> TYPES = Map.of("tickets", "ticket.opened.v1", "routes", "route.decided.v1",
            "signals",
            "signal.component_reported.v1");

    private FensterClient fenster;
    private Topics topics;

    @BeforeAll
    void poisonTheTopics(RunningFenster running) {
        var status = running.status().orElseThrow();
        fenster = new FensterClient(status);
        topics = new Topics(status);
        TYPES.forEach((topic, type) -> topics.write(Poison.forAll(topic, topics.partitions(topic), type)));
    }

    @ParameterizedTest
    @CsvSource({"routing-service,tickets", "insight-service,tickets", "insight-service,routes", "notification-service,signals"})
    void eachPoisonLiesInTheDeadLettersWithReasonAndOrigin(String service, String topic) {
        int expected = topics.partitions(topic) * Poison.values().length;

        await().atMost(SOON).untilAsserted(() -> assertThat(deadLetters(service, topic)).hasSize(expected));

        assertThat(deadLetters(service, topic)).allSatisfy(letter -> {
            assertThat(Topics.header(letter, "dead-letter-reason")).isNotBlank();
            assertThat(Topics.header(letter, "dead-letter-topic")).isEqualTo(topic);
            assertThat(Topics.header(letter, "dead-letter-partition")).containsOnlyDigits();
            assertThat(Topics.header(letter, "dead-letter-offset")).containsOnlyDigits();
        });
        assertThat(deadLetters(service, topic)).extracting(PoisonIT::origin).doesNotHaveDuplicates();
    }

    @Test
    void ticketsBehindThePoisonAreRoutedCountedAndReported() {
        fenster.put("/api/v1/owners/poison-owner", """
                {"key": "poison-owner", "name": "Team Gegengift", "kind": "team"}""");
        fenster.put("/api/v1/products/poison-product", """
                {"key": "poison-product", "name": "Gegengift", "triageOwner": "poison-owner"}""");
        fenster.put("/api/v1/components/poison-component", """
                {"key": "poison-component", "product": "poison-product", "name": "Gegengift", "owner": "poison-owner"}""");
        fenster.put("/api/v1/meetings/poison-round", """
                {"name": "Gegengift", "dayOfWeek": "monday", "time": "10:00"}""");

        IntStream.range(0, TICKETS).forEach(i -> fenster.post("/api/v1/tickets", """
                {"source": "poison", "externalId": "%d", "channel": "web", "text": "Hilfe", "component": "poison-component"}"""
                .formatted(i)));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(fenster.get("/api/v1/search?source=poison&outcome=routed&limit=1000").path("items")).hasSize(TICKETS);
            var onAgenda = fenster.get("/api/v1/meetings/poison-round/agenda").path("components").valueStream()
                    .filter(component -> component.path("component").asText().equals("poison-component")).findFirst();
            assertThat(onAgenda)
                    .hasValueSatisfying(component -> assertThat(component.path("tickets").asInt()).isEqualTo(TICKETS));
        });
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters(String service, String topic) {
        int partitions = topics.partitions(topic);
        return topics.read("dead-letters." + service + "." + topic).stream()
                .filter(letter -> Poison.isFirst(letter, topic, partitions)).toList();
    }

    private static String origin(ConsumerRecord<String, byte[]> letter) {
        return Topics.header(letter, "dead-letter-partition") + "@" + Topics.header(letter, "dead-letter-offset");
    }
}
