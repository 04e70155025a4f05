package dev.fenster.routing.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.test.KafkaAndPostgres;
import dev.fenster.local.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged application with a real broker and a real database. */
@QuarkusIntegrationTest
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "routing"))
class RoutingServiceIT {
    private static final Logger LOG = Logger.getLogger(RoutingServiceIT.class);
    private static final int MEGABYTE = 1_000_000;
    private static final int MANY = 10_000;

    EmbeddedKafka kafka;
    private Topics topics;

    @BeforeEach
    void catalogue() throws Exception {
        topics = new Topics(kafka.bootstrapServers());
        given().auth().oauth2(Tokens.of("operator")).contentType("application/json")
                .body(new ObjectMapper().writeValueAsString(Catalogues.cashRegister(0))).put("/api/v1/catalogue").then()
                .statusCode(200);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void poison_of_every_kind_lies_in_the_dead_letters_and_what_is_behind_it_is_routed() {
        var poison = new LinkedHashMap<UUID, String>();
        poison(poison, "Not JSON", key -> Topics.ticketRecord(key, "{\"ticketId\": \"" + key));
        poison(poison, "structured",
                key -> withHeader(Topics.bareRecord(key, "{\"specversion\":\"1.0\",\"type\":\"tick"), "content-type",
                        "application/cloudevents+json; charset=UTF-8"));
        poison(poison, "wrong type at ticketId", key -> Topics.ticketRecord(key, "{\"ticketId\": 42}"));
        poison(poison, "wrong type at channel",
                key -> Topics.ticketRecord(key, "{\"ticketId\": \"" + key + "\", \"channel\": [\"web\"]}"));
        poison(poison, "ce_type is missing", key -> Topics.bareRecord(key, "{}"));
        poison(poison, "no value", key -> Topics.ticketRecord(key, null));
        poison(poison, "Not JSON", key -> Topics.ticketRecord(key, "x".repeat(MEGABYTE)));
        var behind = IntStream.range(0, 24).mapToObj(i -> UUID.randomUUID()).toList();

        behind.forEach(ticketId -> topics.send(Topics.ticketOpened(ticketId, "Die Kasse druckt keinen Bon.")));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> behind
                .forEach(ticketId -> assertThat(topics.read(Topics.ROUTES, ticketId)).hasSize(1)));
        poison.forEach((key, reason) -> assertThat(topics.read(Topics.DEAD_LETTERS, key)).singleElement().satisfies(letter -> {
            assertThat(Topics.header(letter, "dead-letter-reason")).contains(reason);
            assertThat(Topics.header(letter, "dead-letter-topic")).isEqualTo("tickets");
            assertThat(Topics.header(letter, "dead-letter-partition")).matches("[0-5]");
            assertThat(Topics.header(letter, "dead-letter-offset")).matches("\\d+");
            assertThat(Topics.header(letter, "dead-letter-exception-class-name")).endsWith("UnreadableTicketException");
        }));
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void a_ticket_of_a_megabyte_is_routed() {
        var ticketId = UUID.randomUUID();

        topics.send(Topics.ticketOpened(ticketId,
                "Die Kasse druckt keinen Bon. " + "Seit gestern Abend geht das so. ".repeat(31_000)));

        await().untilAsserted(() -> assertThat(topics.read(Topics.ROUTES, ticketId)).singleElement()
                .satisfies(route -> assertThat(Topics.json(route).get("component").asText()).isEqualTo("receipt-printing")));
    }

    @Test
    void a_backlog_is_worked_off_and_a_single_ticket_is_routed_at_once() {
        var tickets = IntStream.range(0, MANY).mapToObj(i -> Topics.ticketOpened(UUID.randomUUID(), "Ticket " + i
                + ": Seit dem Update druckt die Kasse keine Bons mehr. Wir haben den Drucker schon neu gestartet und das Papier"
                + " gewechselt, aber die Stornorechnung kommt trotzdem nicht.").put("source", "backlog")).toList();
        var before = routed();
        var start = System.nanoTime();

        topics.sendAll(tickets);

        await().pollInterval(Duration.ofMillis(50)).atMost(Duration.ofMinutes(3)).until(() -> routed() - before >= MANY);
        LOG.infof("%d tickets in %d ms", MANY, Duration.ofNanos(System.nanoTime() - start).toMillis());
        IntStream.range(0, 3).forEach(i -> LOG.infof("one ticket in %d ms", millisForOne()));
    }

    @Test
    void a_broker_that_comes_back_is_used_again_without_a_restart() {
        kafka.stop();
        kafka.start();
        var ticketId = UUID.randomUUID();

        topics.send(Topics.ticketOpened(ticketId, "Die Kasse druckt keinen Bon."));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(topics.read(Topics.ROUTES, ticketId)).hasSize(1));
    }

    private long millisForOne() {
        var before = routed();
        var start = System.nanoTime();
        topics.send(Topics.ticketOpened(UUID.randomUUID(), "Die Kasse druckt keinen Bon."));
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).until(() -> routed() > before);
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private long routed() {
        return topics.count(Topics.ROUTES);
    }

    private void poison(Map<UUID, String> poison, String reason, Function<String, ProducerRecord<byte[], byte[]>> badRecord) {
        var key = UUID.randomUUID();
        poison.put(key, reason);
        topics.send(badRecord.apply(key.toString()));
    }

    private static ProducerRecord<byte[], byte[]> withHeader(ProducerRecord<byte[], byte[]> unsent, String name, String value) {
        unsent.headers().add(name, Topics.bytes(value));
        return unsent;
    }
}
