package dev.fenster.insight;

import static dev.fenster.insight.InsightApi.awaitVolume;
import static dev.fenster.insight.InsightApi.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.fenster.local.infrastructure.EmbeddedKafka;
import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class InsightServiceIT {
    private static final Logger LOG = Logger.getLogger(InsightServiceIT.class);
    private static final int MANY = 20_000;

    EmbeddedKafka kafka;
    private Broker broker;

    @BeforeEach
    void connect() {
        broker = new Broker(kafka.bootstrapServers());
    }

    @ParameterizedTest
    @CsvSource({"tickets, ticket.opened.v1", "routes, route.decided.v1"})
    void poison_is_set_aside_with_reason_and_origin_and_what_is_behind_it_is_counted(String topic, String type) {
        var source = "poison-" + topic;
        var good = TicketStory.of(source, "good").opened("2026-11-02T07:00:00Z", "web").decided("2026-11-02T07:00:01Z",
                "it-part", 1);
        var records = new ArrayList<>(poison(topic, type, good.ticketId().toString()));

        records.addAll(good.records());
        broker.send(records);

        awaitVolume(source + "&component=it-part", 1);
        var letters = broker.read("dead-letters.insight-service." + topic, read -> read.size() >= 6);
        assertThat(letters).hasSize(6).allSatisfy(letter -> {
            assertThat(header(letter, "dead-letter-reason")).isNotBlank();
            assertThat(header(letter, "dead-letter-topic")).isEqualTo(topic);
            assertThat(header(letter, "dead-letter-partition")).matches("\\d");
            assertThat(header(letter, "dead-letter-offset")).matches("\\d+");
        });
        assertThat(letters).extracting(letter -> header(letter, "dead-letter-reason"))
                .anyMatch(reason -> reason.contains("binary mode"))
                .anyMatch(reason -> reason.contains("null")).anyMatch(reason -> reason.contains("ticketId"));
        assertThat(letters).extracting(letter -> letter.value() == null ? 0 : letter.value().length).contains(0, 1_000_000);
    }

    @Test
    void twenty_thousand_tickets_and_their_decisions_are_all_counted() {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var number = 0; number < MANY; number++) {
            records.addAll(TicketStory.of("many", "C-" + number).opened("2026-11-02T07:00:00Z", "web")
                    .decided("2026-11-02T07:00:01Z", "many-" + number % 40, 1).records());
        }
        var started = System.nanoTime();

        broker.send(records);

        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(200))
                .until(() -> get("/api/v1/metrics/volume?from=2026-11-01&to=2026-12-01&outcome=routed&source=many")
                        .getInt("series[0].points[0][1]") == MANY);
        var took = Duration.ofNanos(System.nanoTime() - started);
        LOG.warnf("%d tickets and as many decisions were sent and counted in %d ms", MANY, took.toMillis());
        assertThat(InsightApi.volume("many")).isEqualTo(MANY);
        await().atMost(Duration.ofSeconds(20)).until(() -> broker.lag("insight-service") == 0);
    }

    @Test
    void many_large_texts_pass_through_little_memory() {
        for (var number = 0; number < 40; number++) {
            broker.send(TicketStory.of("large", "L-" + number).opened("2026-11-02T07:00:00Z", "web",
                    Map.of("text", "Wort ".repeat(200_000))));
        }

        awaitVolume("large", 40);
    }

    @Test
    void a_broker_that_comes_back_is_read_on_without_a_restart() {
        kafka.stop();
        given().get("/q/health/live").then().statusCode(200);
        kafka.start();

        broker.send(TicketStory.of("broker-back", "1").opened("2026-11-02T07:00:00Z", "web"));

        awaitVolume("broker-back", 1);
    }

    @Test
    void the_page_is_open_and_the_figures_are_not() {
        given().get("/").then().statusCode(200);
        given().get("/api/v1/metrics/volume").then().statusCode(401);
    }

    private static List<ProducerRecord<String, byte[]>> poison(String topic, String type, String key) {
        var garbage = new byte[1_000_000];
        new Random(1).nextBytes(garbage);
        var structured = new ProducerRecord<>(topic, key, bytes("{\"specversion\":\"1.0\",\"id\":\"1\",\"type\":\"" + type));
        structured.headers().add("content-type", bytes("application/cloudevents+json; charset=UTF-8"));
        return List.of(record(topic, type, key, bytes("{\"ticketId\":\"")), structured,
                record(topic, type, key, bytes("{\"ticketId\":17}")), record(topic, type, key, null),
                record(topic, type, key, garbage),
                new ProducerRecord<>(topic, key, bytes("{}")));
    }

    private static ProducerRecord<String, byte[]> record(String topic, String type, String key, byte[] value) {
        return TicketStory.record(topic, key, type, UUID.randomUUID(), value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
