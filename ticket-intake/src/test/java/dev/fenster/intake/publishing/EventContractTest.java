package dev.fenster.intake.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.intake.PublishedEvents;
import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class EventContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTRACTS = Path.of("contracts");

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

    static Stream<String> types() throws IOException {
        try (var files = Files.list(CONTRACTS)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.replace(".schema.json", "")).sorted().collect(Collectors.toList()).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_is_published_equals_the_example_and_satisfies_the_schema(String type) throws IOException {
        var example = JSON.readTree(CONTRACTS.resolve(type + ".example.json").toFile());

        send(type, (ObjectNode) example);

        var event = published.next();
        var payload = JSON.readTree(event.value());
        assertThat(payload).isEqualTo(example);
        assertThat(EventSchemas.violations(type, payload)).isEmpty();
        assertThat(headers(event)).containsExactlyInAnyOrder("ce_specversion=1.0",
                "ce_id=" + example.get("eventId").textValue(), "ce_type=" + type, "ce_source=/ticket-intake/hotline",
                "ce_time=" + example.get("occurredAt").textValue(), "ce_subject=" + subject(example),
                "ce_dataschema=urn:fenster:schema:" + type, "content-type=application/json");
        assertThat(event.key()).isEqualTo(subject(example));
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_schema_refuses_an_event_without_its_ticket_or_session(String type) throws IOException {
        var example = (ObjectNode) JSON.readTree(CONTRACTS.resolve(type + ".example.json").toFile());

        example.remove(example.has("ticketId") ? "ticketId" : "session");

        assertThat(EventSchemas.violations(type, example)).isNotEmpty();
    }

    /** What happened before there was a ticket is kept together by its session. */
    private static String subject(JsonNode example) {
        return example.path("ticketId").asText(EventIds.session(example.path("session").asText()).toString());
    }

    private static void send(String type, ObjectNode example) throws IOException {
        boolean opened = type.equals("ticket.opened.v1");
        var own = Path.of("src/test/resources", type + ".request.json");
        var request = Files.exists(own) ? JSON.readTree(own.toFile()) : lifecycleRequest(type, example);
        IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).body(request.toString())
                .post(opened ? "/api/v1/tickets" : "/api/v1/tickets/events").then().statusCode(202);
    }

    private static JsonNode lifecycleRequest(String type, ObjectNode example) {
        var request = example.deepCopy();
        request.remove("ticketId");
        request.remove("eventId");
        request.put("type", type.replace("ticket.", "").replace(".v1", ""));
        if (request.has("status")) {
            request.putObject("to").set("status", request.remove("status"));
        }
        return request;
    }

    private static Stream<String> headers(ConsumerRecord<String, String> event) {
        return Arrays.stream(event.headers().toArray())
                .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8));
    }
}
