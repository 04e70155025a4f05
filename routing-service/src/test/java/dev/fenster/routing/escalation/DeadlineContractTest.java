package dev.fenster.routing.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import dev.fenster.routing.catalogue.Area;
import dev.fenster.routing.catalogue.EscalationStep;
import dev.fenster.routing.catalogue.TeamCalendar;
import dev.fenster.routing.catalogue.Workflow;
import dev.fenster.routing.publishing.OutboxEvents;
import dev.fenster.routing.workflow.Terms;

class DeadlineContractTest {
    private static final Path CONTRACTS = Path.of("contracts");
    private static final UUID TICKET = UUID.fromString("98c28586-7bb8-5e0c-b9dc-562c646aaa5a");
    private static final UUID OPENED = UUID.fromString("3c3c9516-eb9c-53b4-9e26-44099ee39b20");
    private static final UUID REPLIED = UUID.fromString("b4fc9d43-2acb-5a4b-8fa8-c16437493c45");
    private static final Instant START = Instant.parse("2026-11-02T07:15:00Z");
    private static final Instant DUE = Instant.parse("2026-11-02T09:15:00Z");
    private static final EscalationStep STEP = new EscalationStep("50%", "owner");

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final DeadlineEvents events = new DeadlineEvents(json);
    private final Terms terms = new Terms(7,
            new Workflow("anruf", "Anruf", List.of("phone"), null, null, "PT2H", "PT2H", null, List.of(STEP), null, null, null,
                    null),
            new Area("kasse", "Kasse", null, List.of("kasse"), null, "hotline-kasse", null), TeamCalendar.always());
    private final Deadline running = new Deadline(OPENED, Deadline.Kind.FIRST_REPLY, START, Duration.ofHours(2), Duration.ZERO,
            START, DUE, Deadline.State.RUNNING, null, START);

    @Test
    void an_escalation_equals_the_example_and_satisfies_the_schema() throws Exception {
        var row = new DeadlineTable.Row(DeadlineIds.of(running), TICKET, UUID.randomUUID(), "anruf", 0,
                Instant.parse("2026-11-02T08:15:00Z"), running);

        var published = events.escalated(new DeadlineTable.Claimed(row, "receipt-printing", "lukas-vogt"), STEP,
                new RouteEscalated.Asked("owner", "lukas-vogt", "Lukas Vogt", "lukas.vogt@zettelwald.example"), terms,
                Instant.parse("2026-11-02T08:15:00.750Z"));

        assertIsExample(published, "route.escalated.v1");
    }

    @Test
    void a_change_equals_the_example_and_satisfies_the_schema() throws Exception {
        var replied = Instant.parse("2026-11-02T08:05:00Z");
        var met = new Deadline(OPENED, Deadline.Kind.FIRST_REPLY, START, Duration.ofHours(2), Duration.ofMinutes(50), null, DUE,
                Deadline.State.MET, replied, START);

        var published = events
                .changed(new DeadlinePolicy.Change(met, new Move(TICKET, REPLIED, MoveKind.REPLIED, replied, replied),
                        "Support replied after PT50M of business time; PT2H were promised."), terms);

        assertIsExample(published, "route.deadline_changed.v1");
    }

    @Test
    void terms_survive_being_stored() throws Exception {
        assertThat(json.readValue(json.writeValueAsString(terms), Terms.class)).isEqualTo(terms);
    }

    private void assertIsExample(OutboxEvents.Event published, String type) throws Exception {
        JsonNode event = json.readTree(published.payload());
        assertThat(published.type()).isEqualTo(type);
        assertThat(event).isEqualTo(json.readTree(Files.readString(CONTRACTS.resolve(type + ".example.json"))));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(CONTRACTS.resolve(type + ".schema.json"))).validate(event)).isEmpty();
    }
}
