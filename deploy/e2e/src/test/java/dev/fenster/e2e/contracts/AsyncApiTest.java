package dev.fenster.e2e.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {
    private static final Path DEPLOY = Path.of("..");
    private static final Path ROOT = DEPLOY.resolve("..");
    private static final String DEAD_LETTERS = "dead-letters.";

    private static JsonNode asyncApi;

    @BeforeAll
    static void readTheDocument() throws IOException {
        asyncApi = new YAMLMapper().readTree(Files.newBufferedReader(DEPLOY.resolve("asyncapi.yaml")));
    }

    @Test
    void everyReferenceInsideTheDocumentLeadsSomewhere() {
        assertThat(references()).filteredOn(reference -> reference.startsWith("#")).isNotEmpty()
                .allMatch(reference -> asyncApi.at(reference.substring(1)).isObject());
    }

    @Test
    void everyLinkedSchemaExistsAndDescribesItsMessage() {
        assertThat(messages()).filteredOn(message -> message.at("/payload/$ref").isTextual()).isNotEmpty()
                .allSatisfy(message -> {
                    var file = DEPLOY.resolve(message.at("/payload/$ref").asText());
                    assertThat(file).isRegularFile();
                    assertThat(new JsonMapper().readTree(file.toFile()).path("$id").asText())
                            .isEqualTo("urn:fenster:schema:" + message.get("name").asText());
                });
    }

    @Test
    void everySchemaOfAServiceIsLinked() throws IOException {
        var linked = messages().stream().map(message -> message.at("/payload/$ref").asText())
                .map(reference -> DEPLOY.resolve(reference).normalize()).toList();

        assertThat(schemasOfServices()).isSubsetOf(linked);
    }

    @Test
    void everyTopicIsDescribedAndNoOther() throws IOException {
        var addresses = asyncApi.get("channels").findValuesAsText("address").stream()
                .map(AsyncApiTest::withoutOriginOfDeadLetters).collect(Collectors.toSet());

        assertThat(addresses).isEqualTo(declaredTopics());
    }

    private static List<String> references() {
        return asyncApi.findValuesAsText("$ref");
    }

    private static List<JsonNode> messages() {
        return asyncApi.at("/components/messages").valueStream().toList();
    }

    private static Set<Path> schemasOfServices() throws IOException {
        var schemas = new TreeSet<Path>();
        try (Stream<Path> services = Files.list(ROOT)) {
            for (var contracts : services.map(service -> service.resolve("contracts")).filter(Files::isDirectory).toList()) {
                try (Stream<Path> files = Files.list(contracts)) {
                    files.filter(file -> file.toString().endsWith(".schema.json")).map(Path::normalize).forEach(schemas::add);
                }
            }
        }
        return schemas;
    }

    private static Set<String> declaredTopics() throws IOException {
        var topics = DEPLOY.resolve("kubernetes").resolve("base").resolve("topics.yaml");
        try (var documents = new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(topics.toFile())) {
            return documents.readAll().stream().map(topic -> topic.at("/metadata/name").asText())
                    .map(AsyncApiTest::withoutOriginOfDeadLetters).collect(Collectors.toSet());
        }
    }

    private static String withoutOriginOfDeadLetters(String topic) {
        return topic.startsWith(DEAD_LETTERS) ? DEAD_LETTERS : topic;
    }
}
