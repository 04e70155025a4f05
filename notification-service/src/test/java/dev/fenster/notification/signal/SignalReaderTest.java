package dev.fenster.notification.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.notification.Signals;

class SignalReaderTest {
    private static final Path EXAMPLE = Path.of("../insight-service/contracts/signal.component_reported.v1.example.json");
    private final SignalReader reader = new SignalReader();

    @Test
    void theExampleOfTheContractIsRead() throws IOException {
        var reading = reader.read(signal(SignalReader.TYPE, "application/json", Files.readString(EXAMPLE)));

        var day = ((Reading.Report) reading).day();
        assertThat(day.component()).isEqualTo("receipt-printing");
        assertThat(day.owner()).isEqualTo(new ComponentDay.Owner("lukas-vogt", "Lukas Vogt"));
        assertThat(day.day()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(day.tickets()).isEqualTo(3);
        assertThat(day.answered()).isEqualTo(2);
        assertThat(day.longestWaits()).hasSize(3);
        assertThat(day.quotes()).hasSize(2);
    }

    @Test
    void anUnknownFieldIsIgnored() throws IOException {
        var json = new ObjectMapper();
        var example = (ObjectNode) json.readTree(EXAMPLE.toFile());
        example.put("mood", "better").withObject("/owner").put("phone", 7);

        var reading = reader.read(signal(SignalReader.TYPE, "application/json", example.toString()));

        assertThat(reading).isEqualTo(reader.read(signal(SignalReader.TYPE, "application/json", Files.readString(EXAMPLE))));
    }

    @Test
    void anotherTypeIsOfNoInterestAndNotEvenParsed() {
        assertThat(reader.read(signal("signal.problem_emerged.v1", "application/json", "{broken")))
                .isInstanceOf(Reading.OfNoInterest.class);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(quoteCharacter = '`', value = {
            "signal.component_reported.v1, application/json, `{\"component\": \"x`, not a signal.component_reported.v1",
            "signal.component_reported.v1, application/json, `[1, 2]`, not a signal.component_reported.v1",
            "signal.component_reported.v1, application/json, `null`, the value is JSON null",
            "signal.component_reported.v1, application/cloudevents+json, `{\"specversion\": \"1.0\"`, a structured CloudEvent",
            ", application/json, `{}`, the header ce_type is missing",
            "signal.component_reported.v1, application/json, , the value is null",
            "signal.component_reported.v1, application/json, `{}`, component must have"})
    void poisonIsToldApartWithItsReason(String type, String contentType, String value, String reason) {
        var reading = reader.read(signal(type, contentType, value));

        assertThat(((Reading.Poison) reading).reason()).startsWith(reason);
    }

    @ParameterizedTest(name = "{0} instead of {1}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "\"tickets\": 3| \"tickets\": \"3\"",
            "\"tickets\": 3| \"tickets\": -1",
            "\"tickets\": 3| \"tickets\": 3.5",
            "\"tickets\": 3| \"tickets\": 99999999999",
            "2026-11-02| 2190-01-01",
            "2026-11-02| yesterday",
            "The printing| The \\u0000"})
    void aReportThatCannotBeStoredIsPoison(String good, String bad) {
        var report = Signals.report("printing", "2026-11-02", 1, 3, 2, "").replace(good, bad);

        assertThat(reader.read(signal(SignalReader.TYPE, "application/json", report))).isInstanceOf(Reading.Poison.class);
    }

    private static ConsumerRecord<byte[], byte[]> signal(String type, String contentType, String value) {
        var signal = new ConsumerRecord<byte[], byte[]>("signals", 0, 0, null,
                value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        if (type != null) {
            signal.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        }
        signal.headers().add("content-type", contentType.getBytes(StandardCharsets.UTF_8));
        return signal;
    }
}
