package dev.fenster.e2e.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Reads Kubernetes objects out of YAML and finds things in them. */
final class Manifests {
    private Manifests() {}

    static List<JsonNode> read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    static List<JsonNode> parse(String yaml) throws IOException {
        try (MappingIterator<JsonNode> documents = new YAMLMapper().readerFor(JsonNode.class).readValues(yaml)) {
            return documents.readAll();
        }
    }

    static List<JsonNode> ofKind(String kind, Collection<JsonNode> objects) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind)).toList();
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    /** @return every value of the field, at any depth of the object */
    static Stream<JsonNode> everywhere(String field, JsonNode object) {
        return object.findValues(field).stream();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
