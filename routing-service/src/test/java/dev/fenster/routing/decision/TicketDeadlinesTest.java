package dev.fenster.routing.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.test.KafkaAndPostgres;
import dev.fenster.local.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** Two seconds until the first step, four until the reply is due. */
@QuarkusTest
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "routing"))
class TicketDeadlinesTest {
    private static final String CATALOGUE = """
            {"owners": [{"key": "hotline", "name": "Hotline", "kind": "team", "email": "hotline@zettelwald.example"},
                        {"key": "lukas", "name": "Lukas Vogt", "kind": "person", "email": "lukas@zettelwald.example"}],
             "products": [{"key": "kasse", "name": "Kasse", "triageOwner": "hotline"}],
             "components": [{"key": "bondruck", "product": "kasse", "name": "Bondruck", "owner": "lukas"}],
             "rules": [{"id": "bon", "component": "bondruck", "query": "bon"}],
             "areas": [{"key": "kasse", "name": "Kasse", "products": ["kasse"], "team": "hotline"}],
             "workflows": [{"key": "schnell", "name": "Schnell", "channels": ["web"], "firstReply": "PT4S", "nextReply": "PT10M",
                            "escalation": [{"when": "due", "ask": "team"}, {"when": "50%", "ask": "owner"}]}]}""";

    @Inject
    Clock clock;
    EmbeddedKafka kafka;

    private final UUID ticketId = UUID.randomUUID();
    private Topics topics;

    @BeforeEach
    void catalogue() {
        topics = new Topics(kafka.bootstrapServers());
        given().auth().oauth2(Tokens.of("operator")).contentType("application/json").body(CATALOGUE).put("/api/v1/catalogue")
                .then().statusCode(200);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void each_step_is_taken_once_in_time_and_asks_whom_the_workflow_names() {
        var opened = clock.instant();

        topics.send(opened(opened));

        await().atMost(Duration.ofSeconds(12)).untilAsserted(() -> assertThat(routes("route.escalated.v1")).hasSize(2));
        var first = Topics.json(routes("route.escalated.v1").get(0));
        var second = Topics.json(routes("route.escalated.v1").get(1));
        assertThat(first.at("/ask/key").asText()).isEqualTo("lukas");
        assertThat(first.at("/ask/email").asText()).isEqualTo("lukas@zettelwald.example");
        assertThat(second.at("/ask/key").asText()).isEqualTo("hotline");
        assertThat(Instant.parse(first.get("escalatedAt").asText())).isBetween(opened.plusSeconds(2), opened.plusSeconds(7));
        assertThat(Instant.parse(second.get("escalatedAt").asText())).isBetween(opened.plusSeconds(4), opened.plusSeconds(9));
        assertThat(Topics.header(routes("route.escalated.v1").get(0), "ce_id")).isEqualTo(first.get("escalationId").asText());
        var decision = Topics.json(routes("route.decided.v1").get(0));
        assertThat(decision.at("/deadline/deadlineId")).isEqualTo(first.get("deadlineId"));
        assertThat(Duration.between(opened, Instant.parse(decision.at("/deadline/dueAt").asText())))
                .isBetween(Duration.ofSeconds(4), Duration.ofMillis(4_001));
    }

    @Test
    void the_course_of_a_ticket_is_told_and_an_event_that_comes_again_changes_nothing() {
        var opened = clock.instant();
        var replied = event(opened.plusSeconds(1)).put("public", true);
        topics.send(opened(opened));
        topics.send("ticket.agent_replied.v1", replied);
        topics.send("ticket.customer_replied.v1", event(opened.plusSeconds(2)));
        topics.send("ticket.status_changed.v1", event(opened.plusSeconds(3)).put("status", "pending"));
        topics.send("ticket.agent_replied.v1", replied);
        topics.send("ticket.resolved.v1", event(opened.plusSeconds(4)));

        await().untilAsserted(() -> assertThat(states()).containsExactly("met", "running", "paused", "ended"));
        topics.send("ticket.reopened.v1", event(opened.plusSeconds(5)));

        await().untilAsserted(() -> assertThat(states()).containsExactly("met", "running", "paused", "ended", "running"));
        assertThat(routes("route.escalated.v1")).isEmpty();
        given().auth().oauth2(Tokens.of("agent")).get("/api/v1/tickets/" + ticketId + "/deadlines").then().statusCode(200)
                .body("deadlines.state", contains("met", "ended", "running"))
                .body("workflow", equalTo("schnell"));
    }

    @Test
    void a_ticket_of_last_month_calls_nobody_and_what_cannot_be_read_is_put_aside() {
        topics.send(opened(clock.instant().minus(Duration.ofDays(30))));
        topics.send("ticket.resolved.v1", event(clock.instant()).put("occurredAt", "yesterday"));

        await().untilAsserted(() -> assertThat(topics.read(Topics.DEAD_LETTERS, ticketId)).hasSize(1));
        assertThat(routes("route.decided.v1")).hasSize(1);
        given().auth().oauth2(Tokens.of("agent")).get("/api/v1/tickets/" + ticketId + "/deadlines").then().statusCode(200)
                .body("deadlines[0].nextStep", nullValue());
    }

    private ObjectNode opened(Instant at) {
        return Topics.ticketOpened(ticketId, "Die Kasse druckt keinen Bon.").put("occurredAt", at.toString());
    }

    private ObjectNode event(Instant at) {
        return Topics.ticketOpened(ticketId, "").put("occurredAt", at.toString());
    }

    private List<String> states() {
        return routes("route.deadline_changed.v1").stream().map(change -> Topics.json(change).get("state").asText()).toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> routes(String type) {
        return topics.read(Topics.ROUTES, ticketId).stream().filter(route -> type.equals(Topics.header(route, "ce_type")))
                .toList();
    }
}
