package dev.fenster.routing.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.uuid.Generators;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

class RouteCorrectedContractTest {
    private static final Path CONTRACTS = Path.of("contracts");
    private static final UUID TICKET = UUID.fromString("98c28586-7bb8-5e0c-b9dc-562c646aaa5a");
    private static final UUID CORRECTION = Generators.nameBasedGenerator(TICKET).generate("correction 0");
    private static final Instant AT = Instant.parse("2026-11-02T09:30:00Z");

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Test
    void what_is_published_equals_the_example_and_satisfies_the_schema() throws Exception {
        JsonNode published = json.valueToTree(new RouteCorrected(CORRECTION, TICKET, AT, "a7", "installation", "kasse",
                "receipt-printing", "Bondruck", new RouteCorrected.Responsible("lukas-vogt", "Lukas Vogt",
                        new RouteCorrected.Name("anja-brandt", "Anja Brandt"),
                        "Anja Brandt is absent until 2026-11-13, deputy Lukas Vogt"),
                RouteCorrected.Outcome.ROUTED, 7));

        assertThat(json.readTree(published.toString()))
                .isEqualTo(json.readTree(Files.readString(CONTRACTS.resolve("route.corrected.v1.example.json"))));
        assertValid(published);
    }

    @Test
    void a_ticket_of_no_component_satisfies_the_schema() throws Exception {
        assertValid(json.valueToTree(new RouteCorrected(CORRECTION, TICKET, AT, "a7", null, null, null, null, null,
                RouteCorrected.Outcome.UNROUTED, 7)));
    }

    private static void assertValid(JsonNode event) throws Exception {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(CONTRACTS.resolve("route.corrected.v1.schema.json")));
        assertThat(schema.validate(event)).as(event.toPrettyString()).isEmpty();
    }
}
