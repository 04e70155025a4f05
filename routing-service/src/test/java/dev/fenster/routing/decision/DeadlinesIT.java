package dev.fenster.routing.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.local.test.KafkaAndPostgres;
import dev.fenster.local.test.ServiceProcess;
import dev.fenster.local.test.Tokens;

/** Two packaged instances, one of which is killed while steps of deadlines are due. */
class DeadlinesIT {
    private static final int TICKETS = 300;
    private static final Duration ON_TIME = Duration.ofSeconds(5);
    private static final String CATALOGUE = """
            {"owners": [{"key": "hotline", "name": "Hotline", "kind": "team"}],
             "workflows": [{"key": "schnell", "name": "Schnell", "firstReply": "PT12S",
                            "escalation": [{"when": "50%", "ask": "hotline"}, {"when": "due", "ask": "hotline"}]}]}""";
    private static final KafkaAndPostgres INFRASTRUCTURE = new KafkaAndPostgres();
    private static final Clock CLOCK = Clock.systemUTC();
    private static Map<String, String> settings;

    @BeforeAll
    static void start() {
        INFRASTRUCTURE.init(Map.of("database", "routing"));
        settings = INFRASTRUCTURE.start();
    }

    @AfterAll
    static void stop() {
        INFRASTRUCTURE.stop();
    }

    @Test
    void each_step_is_taken_once_and_on_time_while_one_of_two_instances_is_killed() {
        var starting = CompletableFuture.supplyAsync(() -> new ServiceProcess(144, settings));
        try (var survivor = new ServiceProcess(144, settings);
                var killed = starting.join();
                var topics = new Topics(settings.get("kafka.bootstrap.servers"))) {
            given().auth().oauth2(Tokens.of("operator")).contentType("application/json").body(CATALOGUE)
                    .put(survivor.url("/api/v1/catalogue")).then().statusCode(200);
            var opened = CLOCK.instant().toString();
            topics.sendAll(IntStream.range(0, TICKETS).mapToObj(i -> ticket(i, opened)).toList());
            await().atMost(Duration.ofSeconds(60)).until(() -> decidedAt(topics).size() == TICKETS);
            await().atMost(Duration.ofSeconds(30)).until(() -> !escalations(topics).isEmpty());

            killed.kill();

            await().atMost(Duration.ofSeconds(30)).until(() -> escalations(topics).size() >= 2 * TICKETS);
            var taken = escalations(topics).values();
            assertThat(taken).hasSize(2 * TICKETS);
            assertThat(taken.stream().collect(Collectors.groupingBy(step -> step.get("ticketId").asText(),
                    Collectors.mapping(step -> step.get("step").asInt(), Collectors.toList()))).values())
                    .hasSize(TICKETS).allSatisfy(steps -> assertThat(steps).containsExactlyInAnyOrder(1, 2));
            var decidedAt = decidedAt(topics);
            assertThat(taken).allSatisfy(step -> {
                var due = Stream.of(at(step, "stepAt"), decidedAt.get(step.get("ticketId").asText()))
                        .max(Comparator.naturalOrder()).orElseThrow();
                assertThat(Duration.between(due, at(step, "escalatedAt"))).isBetween(Duration.ZERO, ON_TIME);
            });
        }
    }

    private static Map<String, Instant> decidedAt(Topics topics) {
        return topics.read(Topics.ROUTES, route -> "route.decided.v1".equals(Topics.header(route, "ce_type"))).stream()
                .map(Topics::json).collect(Collectors.toMap(decision -> decision.get("ticketId").asText(),
                        decision -> at(decision, "decidedAt"), (one, same) -> one));
    }

    /** What the relay of the instance that was killed published may be there twice, under the same id and with the same content. */
    private static Map<String, ObjectNode> escalations(Topics topics) {
        var told = topics.read(Topics.ROUTES, route -> "route.escalated.v1".equals(Topics.header(route, "ce_type")));
        Map<String, List<ObjectNode>> byId = told.stream().collect(Collectors.groupingBy(DeadlinesIT::id,
                Collectors.mapping(Topics::json, Collectors.toList())));
        assertThat(byId.values()).allSatisfy(same -> assertThat(same).containsOnly(same.get(0)));
        return byId.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, same -> same.getValue().get(0)));
    }

    private static String id(ConsumerRecord<byte[], byte[]> route) {
        return Topics.header(route, "ce_id");
    }

    private static ObjectNode ticket(int number, String openedAt) {
        return Topics.ticketOpened(UUID.randomUUID(), "Ticket " + number).put("occurredAt", openedAt);
    }

    private static Instant at(ObjectNode step, String field) {
        return Instant.parse(step.get(field).asText());
    }
}
