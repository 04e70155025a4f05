package dev.fenster.insight.ingestion;

import static dev.fenster.insight.InsightApi.asAgent;
import static dev.fenster.insight.InsightApi.awaitVolume;
import static dev.fenster.insight.InsightApi.get;
import static dev.fenster.insight.InsightApi.volume;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.fenster.insight.Broker;
import dev.fenster.insight.TicketStory;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class IngestionTest {
    private static final String ALL_TIME = "from=2026-11-01&to=2026-12-01&source=";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;
    private Broker broker;

    @BeforeEach
    void connect() {
        broker = new Broker(bootstrapServers);
    }

    @Test
    void a_ticket_is_counted_once_however_often_it_comes() {
        var ticket = TicketStory.of("twice", "1").opened("2026-11-02T07:15:00Z", "phone");

        broker.send(ticket, ticket, ticket);
        broker.send(TicketStory.of("twice", "2").opened("2026-11-02T07:15:00Z", "phone"), ticket);

        awaitVolume("twice", 2);
    }

    @Test
    void a_decision_and_a_reply_that_come_before_the_ticket_are_in_its_figures() {
        var ticket = TicketStory.of("backwards", "1").opened("2026-11-02T07:00:00Z", "email")
                .then("agent_replied", "2026-11-02T07:10:00Z").decided("2026-11-02T07:00:01Z", "printing", 3);
        var records = new ArrayList<>(ticket.records());
        Collections.reverse(records);

        records.forEach(record -> broker.send(List.of(record)));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                get("/api/v1/metrics/first-reply-time?by=component&" + ALL_TIME + "backwards").getString("series"))
                .contains("printing", "600.0"));
    }

    @Test
    void a_correction_changes_the_content_but_neither_the_count_nor_the_time() {
        broker.send(TicketStory.of("corrected", "1").opened("2026-11-02T07:00:00Z", "email", Map.of("subject", "Falsch"))
                .opened("2026-11-03T07:00:00Z", "chat", Map.of("subject", "Richtig", "language", "de")));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                get("/api/v1/search?source=corrected").getString("items.collect { [it.subject, it.channel, it.openedAt] }"))
                .isEqualTo("[[Richtig, chat, 2026-11-02T07:00:00Z]]"));
    }

    @Test
    void an_event_that_comes_again_with_another_time_keeps_its_first_one() {
        var first = TicketStory.of("repeated", "1").opened("2026-11-02T07:00:00Z", "email").records().get(0);
        var later = new String(first.value(), StandardCharsets.UTF_8).replace("2026-11-02", "2026-11-09");

        broker.send(List.of(first));
        broker.send(List.of(new ProducerRecord<>(first.topic(), null, first.key(), later.getBytes(StandardCharsets.UTF_8),
                first.headers())));
        broker.send(TicketStory.of("repeated", "2").opened("2026-11-03T07:00:00Z", "email"));

        awaitVolume("repeated", 2);
        assertThat(get("/api/v1/search?source=repeated").getString("items.openedAt"))
                .isEqualTo("[2026-11-03T07:00:00Z, 2026-11-02T07:00:00Z]");
    }

    @Test
    void an_erased_ticket_counts_and_is_found_nowhere_even_when_its_opening_comes_late() {
        var known = TicketStory.of("erased", "1").opened("2026-11-02T07:00:00Z", "email").then("erased",
                "2026-11-04T07:00:00Z");
        var late = TicketStory.of("erased", "2").then("erased", "2026-11-04T07:00:00Z").opened("2026-11-02T07:00:00Z", "email");
        var other = TicketStory.of("erased", "3").opened("2026-11-02T07:00:00Z", "email");

        broker.send(known, late, other);

        awaitVolume("erased", 3);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                get("/api/v1/search?source=erased").getString("items.externalId")).isEqualTo("[3]"));
        asAgent().get("/api/v1/tickets/" + known.ticketId()).then().statusCode(404);
        asAgent().get("/api/v1/tickets/" + late.ticketId()).then().statusCode(404);
    }

    @Test
    void both_channels_at_once_on_the_same_tickets_give_exact_figures() {
        var tickets = new ArrayList<ProducerRecord<String, byte[]>>();
        var routes = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var number = 0; number < 2_000; number++) {
            var story = TicketStory.of("concurrent", "C-" + number).opened("2026-11-02T07:00:00Z", "web")
                    .then("agent_replied", "2026-11-02T07:01:00Z").then("resolved", "2026-11-02T08:00:00Z")
                    .decided("2026-11-02T07:00:01Z", "part-" + number % 5, 1);
            tickets.addAll(story.records().subList(0, 3));
            routes.addAll(story.records().subList(3, 4));
        }
        Collections.shuffle(tickets, new Random(1));
        Collections.shuffle(routes, new Random(2));

        CompletableFuture.allOf(CompletableFuture.runAsync(() -> broker.send(tickets)),
                CompletableFuture.runAsync(() -> broker.send(routes)), CompletableFuture.runAsync(() -> broker.send(tickets)))
                .join();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(volume("concurrent")).isEqualTo(2_000);
            assertThat(get("/api/v1/metrics/volume?by=component&" + ALL_TIME + "concurrent")
                    .getString("series.collect { [it.key.component, it.points[0][1]] }.sort()"))
                    .isEqualTo("[[part-0, 400], [part-1, 400], [part-2, 400], [part-3, 400], [part-4, 400]]");
            assertThat(get("/api/v1/metrics/first-reply-time?statistic=count&" + ALL_TIME + "concurrent")
                    .getInt("series[0].points[0][1]")).isEqualTo(2_000);
            assertThat(get("/api/v1/metrics/backlog?" + ALL_TIME + "concurrent").getInt("series[0].points[0][1]")).isZero();
        });
    }

    @Test
    void a_text_of_a_megabyte_and_characters_that_postgresql_cannot_store_are_no_obstacle() {
        var large = TicketStory.of("large", "1").opened("2026-11-02T07:00:00Z", "web",
                Map.of("text", "Wort ".repeat(200_000), "subject", "Null\u0000zeichen", "product", "Ka\u0000sse"));

        broker.send(large);

        awaitVolume("large", 1);
        assertThat(get("/api/v1/tickets/" + large.ticketId()).getString("subject")).isEqualTo("Null\uFFFDzeichen");
        assertThat(get("/api/v1/tickets/" + large.ticketId()).getString("text")).hasSize(1_000_000);
    }
}
