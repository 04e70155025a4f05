package dev.fenster.insight.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.insight.timeline.EventType;

class ConsumedContractsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Path> PRODUCERS = List.of(Path.of("../ticket-intake/contracts"),
            Path.of("../routing-service/contracts"));
    private static final String SUFFIX = ".example.json";
    /** Help sought is of no ticket yet; nothing is counted from all of these so far. */
    private static final Set<String> LEFT_ALONE = Set.of("ticket.help_sought.v1", "route.escalated.v1",
            "route.deadline_changed.v1", "question.asked.v1", "question.answered.v1");

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_read_and_so_is_one_with_a_field_that_nobody_knows(Path example) throws Exception {
        var type = type(example);
        var json = (ObjectNode) JSON.readTree(example.toFile());
        var original = EventReader.read(record(type, json)).orElseThrow();

        json.putObject("brandNew").put("inside", 1);
        var extended = EventReader.read(record(type, json)).orElseThrow();

        assertThat(original.event().ticketId()).hasToString(json.path("ticketId").asText());
        assertThat(original.event().type().typeName()).isEqualTo(type);
        assertThat(extended.event()).isEqualTo(original.event());
        assertThat(extended.facts()).contains("brandNew");
        assertThat(original.text()).isEqualTo(json.hasNonNull("text") ? json.path("text").asText() : null);
    }

    @Test
    void what_nothing_is_counted_from_is_left_alone_and_so_is_a_type_that_nobody_knows_yet() throws Exception {
        for (var example : examples(true).toList()) {
            var json = JSON.readTree(example.toFile());

            assertThat(EventReader.read(record(type(example), json))).isEmpty();
            assertThat(EventReader.read(record("ticket.merged.v1", json))).isEmpty();
        }
    }

    @Test
    void every_type_that_is_read_has_an_example() throws IOException {
        assertThat(examples().map(ConsumedContractsTest::type))
                .containsAll(Stream.of(EventType.values()).map(EventType::typeName).toList());
    }

    @Test
    void a_type_of_others_is_not_even_parsed() throws PoisonException {
        assertThat(EventReader.read(record("ticket.erased.v9", "{ broken"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ticketId\":", "[]", "7", "null", "\"text\"", "{}", "{\"ticketId\":5}",
            "{\"ticketId\":\"98c28586-7bb8-5e0c-b9dc-562c646aaa5a\",\"eventId\":\"98c28586-7bb8-5e0c-b9dc-562c646aaa5a\",\"occurredAt\":5}",
            "{\"ticketId\":\"98c28586-7bb8-5e0c-b9dc-562c646aaa5a\",\"eventId\":\"98c28586-7bb8-5e0c-b9dc-562c646aaa5a\",\"occurredAt\":\"1890-01-01T00:00:00Z\"}"})
    void what_is_not_what_its_type_promises_is_poison(String value) {
        assertThatThrownBy(() -> EventReader.read(record("ticket.opened.v1", value))).isInstanceOf(PoisonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel", "source", "externalId", "language", "priority", "openedBy", "call"})
    void a_field_of_the_wrong_type_is_named(String field) throws IOException {
        var json = (ObjectNode) JSON.readTree(PRODUCERS.get(0).resolve("ticket.opened.v1" + SUFFIX).toFile());
        json.put(field, 5);

        assertThatThrownBy(() -> EventReader.read(record("ticket.opened.v1", json))).isInstanceOf(PoisonException.class)
                .hasMessageContaining(field);
    }

    @Test
    void ten_thousand_levels_of_nesting_and_bytes_that_are_no_utf8_are_poison() {
        var nested = "[".repeat(10_000) + "]".repeat(10_000);
        var latin = "{\"text\":\"gr\u00fcn\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> EventReader.read(record("ticket.opened.v1", nested))).isInstanceOf(PoisonException.class);
        assertThatThrownBy(() -> EventReader.read(record(Map.of("ce_type", "ticket.opened.v1"), latin)))
                .isInstanceOf(PoisonException.class);
    }

    @Test
    void a_record_that_is_no_cloud_event_in_binary_mode_is_poison() {
        assertThatThrownBy(() -> EventReader.read(record(Map.of(), "{}".getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("ce_type");
        assertThatThrownBy(() -> EventReader.read(
                record(Map.of("content-type", "application/cloudevents+json; charset=UTF-8"),
                        "{".getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("binary mode");
    }

    static Stream<Path> examples() throws IOException {
        return examples(false);
    }

    private static String type(Path example) {
        return example.getFileName().toString().replace(SUFFIX, "");
    }

    private static Stream<Path> examples(boolean leftAlone) throws IOException {
        var examples = Stream.<Path>builder();
        for (var producer : PRODUCERS) {
            try (var files = Files.list(producer)) {
                files.filter(file -> file.toString().endsWith(SUFFIX) && LEFT_ALONE.contains(type(file)) == leftAlone).sorted()
                        .forEach(examples::add);
            }
        }
        return examples.build();
    }

    private static ConsumerRecord<String, byte[]> record(String type, Object json) {
        return record(Map.of("ce_type", type, "content-type", "application/json"),
                json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ConsumerRecord<String, byte[]> record(Map<String, String> headers, byte[] value) {
        var record = new ConsumerRecord<>("tickets", 0, 0, "key", value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
