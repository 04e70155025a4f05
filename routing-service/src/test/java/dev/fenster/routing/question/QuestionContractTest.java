package dev.fenster.routing.question;

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

class QuestionContractTest {
    private static final Path CONTRACTS = Path.of("contracts");
    private static final UUID TICKET = UUID.fromString("98c28586-7bb8-5e0c-b9dc-562c646aaa5a");
    private static final String TEXT = "Gibt es einen Workaround für den TSP100?";
    private static final UUID QUESTION = Generators.nameBasedGenerator(TICKET).generate("question lukas-vogt " + TEXT);
    private static final Instant ASKED = Instant.parse("2026-11-02T08:20:00Z");
    private static final Instant DUE = Instant.parse("2026-11-02T16:20:00Z");

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Test
    void a_question_equals_the_example_and_satisfies_the_schema() throws Exception {
        assertIsExample(new QuestionAsked(QUESTION, TICKET, ASKED, "a7",
                new QuestionAsked.Asked("lukas-vogt", "Lukas Vogt", "lukas.vogt@zettelwald.example"), TEXT, DUE, "PT8H",
                "anruf",
                "https://fenster.example/api/v1/questions/" + QUESTION
                        + "/form?expires=1794846000&signature=Gm0PaCSPcq7WqTgzVGeeUrYpd3XyPVXOBsV7EX5Gq9M",
                Instant.parse("2026-11-16T16:20:00Z")), QuestionAsked.TYPE);
    }

    @Test
    void an_answer_equals_the_example_and_satisfies_the_schema() throws Exception {
        assertIsExample(
                QuestionAnswered.of(new Question(QUESTION, TICKET, "answered", "lukas-vogt", TEXT, "a7", ASKED, DUE, "PT8H",
                        "Druckdienst neu starten; 4.2.2 behebt es.", "lukas-vogt", "link",
                        Instant.parse("2026-11-02T09:00:00Z"))),
                QuestionAnswered.TYPE);
    }

    private void assertIsExample(Object event, String type) throws Exception {
        JsonNode published = json.readTree(json.writeValueAsBytes(event));
        assertThat(published).isEqualTo(json.readTree(Files.readString(CONTRACTS.resolve(type + ".example.json"))));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(CONTRACTS.resolve(type + ".schema.json"))).validate(published)).isEmpty();
    }
}
