package dev.fenster.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import dev.fenster.routing.catalogue.Catalogue;
import dev.fenster.routing.escalation.DeadlineSet;
import dev.fenster.routing.learning.Suggestion;
import dev.fenster.routing.learning.Suggestions;

class RouteDecidedContractTest {
    private static final Path CONTRACTS = Path.of("contracts");
    private static final UUID TICKET = UUID.fromString("98c28586-7bb8-5e0c-b9dc-562c646aaa5a");
    private static final UUID EVENT = UUID.fromString("3c3c9516-eb9c-53b4-9e26-44099ee39b20");

    private static final DeadlineSet DEADLINE = new DeadlineSet(UUID.fromString("ef35bd11-50a9-5cda-9093-f4a141e4283a"),
            "first_reply",
            Instant.parse("2026-11-02T09:15:00Z"), "PT2H", "anruf", "kasse",
            "Area kasse takes product kasse; workflow anruf is the one of the ticket's channel.");

    private Suggestions suggestions = (text, language) -> Optional.empty();
    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Test
    void what_is_published_equals_the_example() throws Exception {
        assertThat(published(Catalogues.withAbsentOwner(7), null, "Seit dem Update druckt die Kasse keine Bons mehr."))
                .isEqualTo(json.readTree(Files.readString(CONTRACTS.resolve("route.decided.v1.example.json"))));
    }

    @Test
    void every_kind_of_decision_satisfies_the_schema() throws Exception {
        assertValid(published(Catalogues.cashRegister(7), null, "Die Kasse druckt keinen Bon."));
        assertValid(published(Catalogues.withAbsentOwner(7), null, "Die Kasse druckt keinen Bon."));
        assertValid(published(Catalogues.cashRegister(7), "installation", "Guten Tag"));
        assertValid(published(Catalogues.cashRegister(7), null, "Guten Tag"));
        assertValid(published(new Catalogue(0L, null, null, null, null, null, null), null, "Guten Tag"));
    }

    @Test
    void what_was_learned_satisfies_the_schema_and_is_part_of_the_reason() throws Exception {
        suggestions = (text, language) -> Optional
                .of(new Suggestion(List.of(new Suggestion.Candidate("receipt-printing", 0.98)),
                        0.98, true, false, List.of(new Suggestion.Weighed("meaning", null, 0.4)), "de-200-200"));

        var learned = published(Catalogues.cashRegister(7), null, "Guten Tag");

        assertValid(learned);
        assertThat(learned.at("/reason/kind").asText()).isEqualTo("learned");
        assertThat(learned.at("/reason/suggestion/modelVersion").asText()).isEqualTo("de-200-200");
    }

    private JsonNode published(Catalogue catalogue, String component, String text) throws Exception {
        var decider = new RouteDecider(catalogue, suggestions, Catalogues.day("2026-11-02T07:15:01.250Z"));
        var ticket = new TicketOpened(TICKET, EVENT, "hotline", "phone", null, text, "de", null, null, component, null, null,
                null, null, null);
        var decision = decider.decide(RoutingQuestion.of(ticket));
        return json.readTree(json.writeValueAsBytes(
                RouteDecided.of(ticket, decision, decider.revision(), Instant.parse("2026-11-02T07:15:01.250Z"))
                        .with(DEADLINE)));
    }

    private static void assertValid(JsonNode event) throws Exception {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(CONTRACTS.resolve("route.decided.v1.schema.json")));
        assertThat(schema.validate(event)).as(event.toPrettyString()).isEmpty();
    }
}
