package dev.fenster.insight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;

import dev.fenster.insight.FensterId;
import dev.fenster.insight.signals.ComponentReported.Owner;
import dev.fenster.insight.signals.ComponentReported.Quote;
import dev.fenster.insight.signals.ComponentReported.Wait;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SignalContractTest {
    private static final Path CONTRACT = Path.of("contracts", "signal.component_reported.v1");
    private static final UUID FIRST = UUID.fromString("98c28586-7bb8-5e0c-b9dc-562c646aaa5a");
    private static final UUID SECOND = UUID.fromString("0e4ddadd-ed43-5c0e-9539-0f08534bc1f7");
    private static final UUID THIRD = UUID.fromString("73ac940e-3b46-5914-b724-8844c455e14b");

    @Inject
    SignalPublisher publisher;
    @Inject
    ObjectMapper json;

    @Test
    void what_is_published_equals_the_example_and_satisfies_the_schema() throws IOException {
        var id = FensterId.of(FensterId.NAMESPACE, "component-day\nreceipt-printing\n2026-11-02");
        var signal = new ComponentReported(id, null, "receipt-printing", "Bondruck", new Owner("lukas-vogt", "Lukas Vogt"),
                LocalDate.of(2026, 11, 2), "Europe/Berlin", 0, 3, 2,
                List.of(new Wait(THIRD, Instant.parse("2026-11-02T08:40:00Z"), null, null),
                        new Wait(FIRST, Instant.parse("2026-11-02T07:15:00Z"), Instant.parse("2026-11-02T08:00:00Z"), 2700L),
                        new Wait(SECOND, Instant.parse("2026-11-02T07:50:00Z"), Instant.parse("2026-11-02T08:01:30Z"), 690L)),
                List.of(new Quote(FIRST, "de", "Seit dem Update druckt die Kasse keine Bons mehr."),
                        new Quote(THIRD, "en", "The receipt printer stays silent after the update to 4.2.1.")))
                .withVersion(1_793_610_300_000L);

        var record = publisher.cloudEvent(signal);

        var payload = json.readTree(record.value());
        assertThat(payload).isEqualTo(json.readTree(Files.readString(Path.of(CONTRACT + ".example.json"))));
        assertThat(schema().validate(payload)).isEmpty();
        assertThat(record.topic()).isEqualTo("signals");
        assertThat(record.key()).isEqualTo(id.toString());
        assertThat(new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .isEqualTo(signal.eventId().toString());
        assertThat(record.headers().toArray()).extracting(header -> header.key()).containsExactly("ce_specversion", "ce_id",
                "ce_type", "ce_source", "ce_time", "ce_subject", "ce_dataschema", "content-type");
    }

    static void assertValid(JsonNode payload) {
        assertThat(schema().validate(payload)).isEmpty();
    }

    private static JsonSchema schema() {
        var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        try {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(
                    Files.readString(Path.of(CONTRACT + ".schema.json")),
                    config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
