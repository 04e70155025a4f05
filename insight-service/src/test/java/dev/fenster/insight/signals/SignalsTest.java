package dev.fenster.insight.signals;

import static dev.fenster.insight.InsightApi.awaitVolume;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fenster.insight.Broker;
import dev.fenster.insight.TicketStory;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SignalsTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;
    @Inject
    ObjectMapper json;
    @Inject
    ComponentReporting reporting;
    private Broker broker;

    @BeforeEach
    void connect() {
        broker = new Broker(bootstrapServers);
    }

    @Test
    void the_figures_of_a_component_day_are_reported_with_waits_and_quotes() {
        broker.send(
                TicketStory.of("g-day", "1").opened("2026-11-01T23:00:00Z", "web", Map.of("text", "Die Kasse druckt nicht"))
                        .then(
                                "agent_replied", "2026-11-01T23:10:00Z")
                        .decided("2026-11-01T23:00:01Z", "g-part", 1),
                TicketStory.of("g-day", "2").opened("2026-11-02T22:59:00Z", "web", Map.of("text", "Scanner piept dauernd"))
                        .decided(
                                "2026-11-02T22:59:01Z", "g-part", 1),
                TicketStory.of("g-day", "3").opened("2026-11-02T23:00:00Z", "web").decided("2026-11-02T23:00:01Z", "g-part",
                        1));

        var signal = last("g-part", "2026-11-02", figures -> figures.path("tickets").asInt() == 2
                && figures.path("answered").asInt() == 1 && figures.path("longestWaits").size() == 2);

        assertThat(signal.at("/longestWaits/0").has("firstReplyAt")).isFalse();
        assertThat(signal.at("/longestWaits/1/waitSeconds").asInt()).isEqualTo(600);
        assertThat(signal.findValuesAsText("text")).containsExactlyInAnyOrder("Die Kasse druckt nicht",
                "Scanner piept dauernd");
        assertThat(signal.at("/componentName").asText()).isEqualTo("Name of g-part");
        assertThat(signal.at("/owner/name").asText()).isEqualTo("Owner of g-part");
    }

    @Test
    void a_ticket_that_moves_to_another_component_leaves_the_first_one() {
        var ticket = TicketStory.of("g-move", "1").opened("2026-11-05T12:00:00Z", "web").decided("2026-11-05T12:00:01Z",
                "g-from", 1);
        broker.send(ticket);
        last("g-from", "2026-11-05", figures -> figures.path("tickets").asInt() == 1);

        broker.send(ticket.decided("2026-11-05T13:00:00Z", "g-to", 2));

        var there = last("g-to", "2026-11-05", figures -> figures.path("tickets").asInt() == 1);
        var gone = last("g-from", "2026-11-05", figures -> figures.path("tickets").asInt() == 0);
        assertThat(there.path("version").asLong()).isPositive();
        assertThat(gone.path("longestWaits")).isEmpty();
    }

    @Test
    void versions_increase_and_what_did_not_change_is_not_sent_again() {
        var ticket = TicketStory.of("g-version", "1").opened("2026-11-07T12:00:00Z", "web").decided("2026-11-07T12:00:01Z",
                "g-v", 1);
        broker.send(ticket);
        last("g-v", "2026-11-07", figures -> figures.path("tickets").asInt() == 1);
        var before = of("g-v", "2026-11-07", read());

        broker.send(ticket.then("customer_replied", "2026-11-07T12:30:00Z"),
                TicketStory.of("g-version", "2").opened("2026-11-07T12:00:00Z", "web").decided("2026-11-07T12:00:01Z", "g-v",
                        1));
        awaitVolume("g-version&component=g-v", 2);
        last("g-v", "2026-11-07", figures -> figures.path("tickets").asInt() == 2);

        var after = of("g-v", "2026-11-07", read());
        assertThat(after).hasSizeGreaterThan(before.size());
        assertThat(after.stream().map(signal -> signal.path("version").asLong()).toList()).isSorted().doesNotHaveDuplicates();
        assertThat(after.stream().map(signal -> signal.path("signalId").asText()).distinct()).hasSize(1);
        await().until(() -> reporting.reportSome() == 0);
    }

    private JsonNode last(String component, String day, Predicate<JsonNode> condition) {
        var records = broker.read("signals", read -> {
            var signals = of(component, day, read);
            return !signals.isEmpty() && condition.test(signals.get(signals.size() - 1));
        });
        var signals = of(component, day, records);
        return signals.get(signals.size() - 1);
    }

    private List<ConsumerRecord<String, byte[]>> read() {
        var started = System.nanoTime();
        return broker.read("signals", read -> System.nanoTime() - started > 1_500_000_000L);
    }

    private List<JsonNode> of(String component, String day, List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(this::payload).filter(signal -> signal.path("component").asText().equals(component))
                .filter(signal -> signal.path("day").asText().equals(day)).toList();
    }

    private JsonNode payload(ConsumerRecord<String, byte[]> record) {
        try {
            var payload = json.readTree(record.value());
            assertThat(new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                    .isEqualTo(payload.path("eventId").asText());
            SignalContractTest.assertValid(payload);
            return payload;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
