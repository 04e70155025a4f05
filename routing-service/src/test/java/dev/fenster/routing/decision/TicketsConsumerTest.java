package dev.fenster.routing.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.test.KafkaAndPostgres;
import dev.fenster.local.test.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "routing"))
class TicketsConsumerTest {
    @Inject
    ObjectMapper json;
    @Inject
    AgroalDataSource dataSource;
    EmbeddedKafka kafka;

    private final UUID ticketId = UUID.randomUUID();
    private Topics topics;

    @BeforeEach
    void catalogue() throws Exception {
        topics = new Topics(kafka.bootstrapServers());
        put(json.writeValueAsString(Catalogues.cashRegister(0)));
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_ticket_gets_its_decision_as_a_cloud_event() {
        topics.send(Topics.ticketOpened(ticketId, "Die Kasse druckt keine Bons."));

        var route = onlyRoute();

        assertThat(Topics.header(route, "ce_type")).isEqualTo("route.decided.v1");
        assertThat(Topics.header(route, "ce_id")).isEqualTo(Topics.json(route).get("decisionId").asText());
        assertThat(Topics.header(route, "ce_subject")).isEqualTo(ticketId.toString());
        assertThat(Topics.header(route, "ce_source")).isEqualTo("/routing-service");
        assertThat(Topics.header(route, "ce_specversion")).isEqualTo("1.0");
        assertThat(Topics.header(route, "ce_time")).endsWith("Z");
        assertThat(Topics.header(route, "ce_dataschema")).isEqualTo("urn:fenster:schema:route.decided.v1");
        assertThat(Topics.header(route, "content-type")).isEqualTo("application/json");
        assertThat(Topics.json(route).get("component").asText()).isEqualTo("receipt-printing");
    }

    @Test
    void an_event_that_comes_again_gets_no_second_decision_and_a_correction_gets_its_own() {
        var opened = Topics.ticketOpened(ticketId, "Die Kasse druckt keine Bons.");
        var correction = Topics.ticketOpened(ticketId, "Nichts geht seit dem Update.");

        topics.send(opened);
        topics.send(opened);
        topics.send(correction);
        topics.send(opened);

        await().untilAsserted(() -> assertThat(topics.read(Topics.ROUTES, ticketId)).hasSize(2));
        var last = UUID.randomUUID();
        topics.send(Topics.ticketOpened(last, "Danach"));
        await().untilAsserted(() -> assertThat(topics.read(Topics.ROUTES, last)).hasSize(1));
        assertThat(topics.read(Topics.ROUTES, ticketId)).extracting(route -> Topics.json(route).get("component").asText())
                .containsExactly("receipt-printing", "installation");
    }

    @Test
    void a_bad_record_goes_to_the_dead_letters_and_its_neighbours_are_routed() {
        var before = UUID.randomUUID();
        var after = UUID.randomUUID();

        topics.sendAll(List.of(Topics.ticketOpened(before, "Guten Tag"), Topics.ticketOpened(ticketId, "x").put("channel", 7),
                Topics.ticketOpened(after, "Guten Tag")));

        await().untilAsserted(() -> assertThat(topics.read(Topics.DEAD_LETTERS, ticketId)).singleElement().satisfies(letter -> {
            assertThat(Topics.header(letter, "dead-letter-reason")).contains("wrong type at channel");
            assertThat(Topics.header(letter, "dead-letter-topic")).isEqualTo("tickets");
            assertThat(Topics.header(letter, "ce_type")).isEqualTo("ticket.opened.v1");
        }));
        await().untilAsserted(() -> assertThat(topics.read(Topics.ROUTES, before)).hasSize(1));
        await().untilAsserted(() -> assertThat(topics.read(Topics.ROUTES, after)).hasSize(1));
        assertThat(topics.read(Topics.ROUTES, ticketId)).isEmpty();
    }

    @Test
    void what_the_database_refuses_is_tried_until_it_takes_it() throws Exception {
        sql("alter table decisions rename to decisions_away");

        topics.send(Topics.ticketOpened(ticketId, "Die Kasse druckt keine Bons."));
        await().during(Duration.ofSeconds(2)).until(() -> topics.read(Topics.ROUTES, ticketId).isEmpty());
        sql("alter table decisions_away rename to decisions");

        assertThat(Topics.json(onlyRoute()).get("outcome").asText()).isEqualTo("routed");
        assertThat(topics.read(Topics.DEAD_LETTERS, ticketId)).isEmpty();
    }

    @Test
    void a_change_of_the_catalogue_counts_from_the_next_ticket_on() {
        var text = "Unsere Kaffeemaschine streikt.";
        topics.send(Topics.ticketOpened(ticketId, text));
        var before = Topics.json(onlyRoute());
        given().auth().oauth2(Tokens.of("operator")).contentType("application/json")
                .body("{\"id\": \"coffee\", \"component\": \"installation\", \"query\": \"kaffeemaschine\"}")
                .put("/api/v1/rules/coffee")
                .then().statusCode(201);
        var next = UUID.randomUUID();

        topics.send(Topics.ticketOpened(next, text));

        assertThat(before.get("outcome").asText()).isEqualTo("unrouted");
        await().untilAsserted(() -> assertThat(topics.read(Topics.ROUTES, next)).singleElement().satisfies(route -> {
            assertThat(Topics.json(route).at("/reason/ruleId").asText()).isEqualTo("coffee");
            assertThat(Topics.json(route).get("catalogueRevision").asLong())
                    .isEqualTo(before.get("catalogueRevision").asLong() + 1);
        }));
    }

    @Test
    void a_preview_says_the_same_as_a_decision_and_the_runners_up() {
        var preview = given().auth().oauth2(Tokens.of("agent")).contentType("application/json")
                .body("{\"text\": \"Seit dem Update druckt die Kasse keine Bons mehr.\", \"language\": \"de\"}")
                .post("/api/v1/routes/preview").then().statusCode(200).extract().jsonPath();

        assertThat(preview.getString("component")).isEqualTo("receipt-printing");
        assertThat(preview.getString("owner.name")).isEqualTo("Lukas Vogt");
        assertThat(preview.getList("reason.matches.words")).containsExactly("druckt", "Bons");
        assertThat(preview.getList("runnersUp.ruleId")).containsExactly("update-de");
        given().auth().oauth2(Tokens.of("agent")).contentType("application/json").body("{\"language\": \"deutsch\"}")
                .post("/api/v1/routes/preview").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void the_last_outbox_row_goes_after_the_acknowledgement() throws Exception {
        topics.send(Topics.ticketOpened(ticketId, "Guten Tag"));

        onlyRoute();

        await().untilAsserted(() -> assertThat(count("route_outbox")).isZero());
        assertThat(count("decisions where ticket_id = '" + ticketId + "'")).isEqualTo(1);
    }

    private ConsumerRecord<byte[], byte[]> onlyRoute() {
        await().untilAsserted(() -> assertThat(topics.read(Topics.ROUTES, ticketId)).hasSize(1));
        return topics.read(Topics.ROUTES, ticketId).get(0);
    }

    private static void put(String catalogue) {
        given().auth().oauth2(Tokens.of("operator")).contentType("application/json").body(catalogue).put("/api/v1/catalogue")
                .then()
                .statusCode(200);
    }

    private void sql(String statement) throws Exception {
        try (var connection = dataSource.getConnection(); var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    private int count(String from) throws Exception {
        try (var connection = dataSource.getConnection();
                var select = connection.createStatement();
                var rows = select.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
