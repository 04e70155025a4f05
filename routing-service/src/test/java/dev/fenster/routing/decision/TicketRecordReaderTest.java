package dev.fenster.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

class TicketRecordReaderTest {
    private static final Path EXAMPLE = Path.of("../ticket-intake/contracts/ticket.opened.v1.example.json");

    private final TicketRecordReader reader = new TicketRecordReader();

    @Test
    void the_example_of_intake_can_be_read() throws Exception {
        var example = Files.readString(EXAMPLE);

        var ticket = reader.read(unread("ticket.opened.v1", example)).orElseThrow();

        var json = new ObjectMapper().readTree(example);
        assertThat(ticket.ticketId()).hasToString(json.get("ticketId").asText());
        assertThat(ticket.eventId()).hasToString(json.get("eventId").asText());
        assertThat(ticket.text()).isEqualTo(json.get("text").asText());
    }

    @Test
    void the_example_with_an_unknown_field_can_be_read() throws Exception {
        var example = (ObjectNode) new ObjectMapper().readTree(Files.readString(EXAMPLE));
        example.putObject("mood").put("of", "the customer");

        assertThat(reader.read(unread("ticket.opened.v1", example.toString()))).isPresent();
    }

    @Test
    void events_of_other_types_are_left_alone_unread() throws Exception {
        assertThat(reader.read(unread("ticket.answered.v1", "not even JSON"))).isEmpty();
        assertThat(reader.read(unread("ticket.opened.v2", "{}"))).isEmpty();
        assertThat(reader.read(unread("ticket.erased.v1", "{}"))).isEmpty();
        assertThat(reader.read(unread("ticket.help_sought.v1", "{}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "{\"ticketId\": \"98c2      | Not JSON",
            "garbage                    | Not JSON",
            "{\"ticketId\": 42}         | wrong type at",
            "{\"ticketId\": \"x\"}      | wrong type at",
            "{\"channel\": [\"phone\"]} | wrong type at",
            "{\"channel\": 3}           | wrong type at",
            "{\"text\": {\"de\": \"\"}} | wrong type at",
            "{} {}                      | wrong type at",
            "{\"channel\": \"phone\"}   | is missing",
            "null                       | is missing",
            "[]                         | wrong type at"})
    void what_is_no_ticket_is_refused_with_a_reason_that_quotes_nothing(String value, String reason) {
        assertThatThrownBy(() -> reader.read(unread("ticket.opened.v1", value))).isInstanceOf(UnreadableTicketException.class)
                .hasMessageContaining(reason).hasMessageNotContaining("98c2").hasMessageNotContaining("garbage");
    }

    @Test
    void a_record_that_is_no_binary_cloud_event_is_refused() {
        assertThatThrownBy(() -> reader.read(unread(null, "{}"))).hasMessageContaining("ce_type is missing");
        assertThatThrownBy(() -> reader.read(unread("ticket.opened.v1", null))).hasMessageContaining("no value");
        var structured = unread(null, "{\"specversion\":");
        structured.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> reader.read(structured)).hasMessageContaining("structured");
    }

    private static ConsumerRecord<byte[], byte[]> unread(String type, String value) {
        var unread = new ConsumerRecord<byte[], byte[]>("tickets", 0, 0, null,
                value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        if (type != null) {
            unread.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        }
        return unread;
    }
}
