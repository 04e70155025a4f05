package dev.fenster.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.intake.LogRecorder;
import dev.fenster.intake.PublishedEvents;
import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class TicketResourceTest {
    EmbeddedKafka kafka;
    private PublishedEvents published;

    @BeforeEach
    void listen() {
        IntakeApi.awaitReady();
        published = new PublishedEvents(kafka.bootstrapServers());
    }

    @AfterEach
    void stopListening() {
        published.close();
    }

    @Test
    void an_accepted_ticket_is_published_under_the_ids_of_the_answer() throws IOException {
        var answer = accepted(IntakeApi.ticket("T-1"));

        var event = payload();
        assertThat(event.get("ticketId").textValue()).isEqualTo(answer.extract().path("ticketId"));
        assertThat(event.get("eventId").textValue()).isEqualTo(answer.extract().path("eventId"));
        answer.header("Location", equalTo("/api/v1/tickets/" + event.get("ticketId").textValue()));
    }

    @Test
    void the_same_request_twice_has_the_same_ids() {
        var first = accepted(IntakeApi.ticket("T-2")).extract();

        var second = accepted(IntakeApi.ticket("T-2")).extract();

        assertThat(second.body().asString()).isEqualTo(first.body().asString());
    }

    @Test
    void the_same_ticket_with_another_content_is_another_event() {
        var first = accepted(IntakeApi.ticket("T-3")).extract();

        var second = accepted(IntakeApi.ticket("T-3").replace("nicht", "wieder")).extract();

        assertThat(second.<String>path("ticketId")).isEqualTo(first.path("ticketId"));
        assertThat(second.<String>path("eventId")).isNotEqualTo(first.path("eventId"));
    }

    @Test
    void an_idempotency_key_stands_in_for_the_external_id() throws IOException {
        var ticket = IntakeApi.ticket("T-4").replace("\"externalId\": \"T-4\",", "");

        IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).header("Idempotency-Key", "K-4").body(ticket).post(IntakeApi.TICKETS)
                .then()
                .statusCode(202);

        assertThat(payload().get("externalId").textValue()).isEqualTo("K-4");
    }

    @Test
    void fifty_posts_of_one_idempotency_key_at_once_are_one_ticket_and_one_event() {
        var ticket = IntakeApi.ticket("T-11").replace("\"externalId\": \"T-11\",", "");

        var answers = IntStream.range(0, 50)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> withIdempotencyKey("K-11", ticket)))
                .toList().stream().map(CompletableFuture::join).collect(Collectors.toSet());

        assertThat(answers).hasSize(1);
        assertThat(published.next(50)).extracting(ConsumerRecord::key).containsOnly(JsonPath.from(answers.iterator().next())
                .getString("ticketId"));
    }

    @Test
    void an_idempotency_key_with_another_content_corrects_its_ticket() {
        var first = JsonPath.from(withIdempotencyKey("K-12", "{\"channel\": \"web\", \"text\": \"Bon\"}"));
        var second = JsonPath.from(withIdempotencyKey("K-12", "{\"channel\": \"web\", \"text\": \"Bons\"}"));

        assertThat(second.getString("ticketId")).isEqualTo(first.getString("ticketId"));
        assertThat(second.getString("eventId")).isNotEqualTo(first.getString("eventId"));
    }

    @Test
    void without_external_id_and_idempotency_key_a_ticket_is_refused() {
        IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).body("{\"channel\": \"web\", \"text\": \"x\"}").post(IntakeApi.TICKETS)
                .then()
                .statusCode(400).body("errors.field", hasItem("externalId"));
    }

    @Test
    void what_no_database_can_hold_is_removed_from_a_text() throws IOException {
        accepted(IntakeApi.ticket("T-5").replace("druckt nicht", "druckt\\u0000 \\u0007nicht\\n\\ud83d\\ude00 \\ud83d"));

        assertThat(payload().get("text").textValue()).isEqualTo("Die Kasse druckt nicht\n\uD83D\uDE00 \uFFFD.");
    }

    @Test
    void null_and_blank_fields_count_as_absent() throws IOException {
        accepted(IntakeApi.ticket("T-6").replace("\"chat\"",
                "\"chat\", \"subject\": \" \", \"product\": null, \"tags\": [], \"customer\": {\"email\": \"\"}, \"call\": null"));

        var event = payload();
        assertThat(event.fieldNames()).toIterable().containsExactly("ticketId", "eventId", "source", "externalId", "channel",
                "occurredAt", "text");
    }

    @Test
    void personal_data_is_neither_published_nor_logged() throws IOException {
        try (var log = new LogRecorder()) {
            accepted(
                    """
                            {"externalId": "T-7", "channel": "email", "subject": "Von anna@example.com", "tags": ["anna@example.com"],
                             "text": "Rufen Sie 0171 1234567 an, IBAN DE89 3704 0044 0532 0130 00, https://a.example/?token=geheim1",
                             "customer": {"email": "anna@example.com", "phone": "0171 1234567", "handle": "@anna42", "account": "K-4711",
                                          "segment": "anna@example.com"}, "product": "Kasse von anna@example.com", "team": "anna@example.com"}""");

            var event = payload().toString();
            assertThat(event + log.text()).doesNotContain("anna").doesNotContain("1234567").doesNotContain("3704")
                    .doesNotContain("geheim1").doesNotContain("K-4711");
            assertThat(event).contains("Von [email]", "Rufen Sie [phone] an, IBAN [iban], https://a.example/?token=[token]");
        }
    }

    @Test
    void an_accepted_ticket_is_noted_at_debug_with_its_id_and_nothing_else() {
        var logger = Logger.getLogger(Acceptance.class.getName());
        logger.setLevel(Level.FINE);
        try (var log = new LogRecorder()) {
            String ticketId = accepted(IntakeApi.ticket("T-8")).extract().path("ticketId");

            assertThat(log.text()).contains("ticketId=" + ticketId).doesNotContain("Kasse");
        } finally {
            logger.setLevel(null);
        }
    }

    @Test
    void a_megabyte_of_umlauts_below_the_limits_is_accepted() throws IOException {
        accepted(IntakeApi.ticket("T-9").replace("Kasse", "ä€".repeat(49_000)));

        assertThat(payload().get("text").textValue()).hasSizeGreaterThan(98_000);
    }

    @Test
    void accepted_and_refused_requests_are_counted() {
        accepted(IntakeApi.ticket("T-10"));
        IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).body("{}").post(IntakeApi.TICKETS).then().statusCode(400);

        IntakeApi.withRole("operator").accept("text/plain").get("/q/metrics").then().statusCode(200)
                .body(containsString("fenster_intake_accepted_total{type=\"ticket.opened.v1\""))
                .body(containsString("fenster_intake_rejected_total{reason=\"invalid\""));
    }

    private static ValidatableResponse accepted(String ticket) {
        return IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).body(ticket.getBytes(StandardCharsets.UTF_8))
                .post(IntakeApi.TICKETS)
                .then().statusCode(202);
    }

    private static String withIdempotencyKey(String key, String ticket) {
        return IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).header("Idempotency-Key", key).body(ticket).post(IntakeApi.TICKETS)
                .then().statusCode(202).extract().asString();
    }

    private JsonNode payload() throws IOException {
        return new ObjectMapper().readTree(published.next().value());
    }
}
