package dev.fenster.intake.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * The configuration file: YAML, of which JSON is a part. Secrets need not stand in it: in the place of any string there may be
 * {@code {env: NAME}} for an environment variable, or {@code {file: path}} for a file, from the directory of this one.
 */
final class DeclarationFile {
    private static final YAMLMapper YAML = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final Path path;
    private final UnaryOperator<String> environment;

    /**
     * @param environment
     *        the value of a variable; null when it is not set
     */
    DeclarationFile(Path path, UnaryOperator<String> environment) {
        this.path = path;
        this.environment = environment;
    }

    /**
     * @throws IllegalArgumentException
     *         saying what is wrong with it and where; no secret is repeated
     */
    ObjectNode read() {
        try {
            var content = YAML.readTree(Files.readAllBytes(path));
            if (content instanceof ObjectNode sections) {
                resolve(sections, "");
                return sections;
            }
            throw new IllegalArgumentException("It has to be a map with the lists sources and apiKeys.");
        } catch (JsonProcessingException e) {
            var location = e.getLocation();
            throw new IllegalArgumentException("It is no YAML" + (location == null
                    ? "."
                    : " near line " + location.getLineNr() + ", column " + location.getColumnNr() + "."), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("It cannot be read: " + e.getClass().getSimpleName() + ".", e);
        }
    }

    private void resolve(ObjectNode node, String at) {
        for (var field : node.properties()) {
            var place = at.isEmpty() ? field.getKey() : at + "." + field.getKey();
            field.setValue(resolved(field.getValue(), place));
        }
    }

    private JsonNode resolved(JsonNode value, String at) {
        if (value instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, resolved(list.get(i), at + "[" + i + "]"));
            }
        } else if (value instanceof ObjectNode object) {
            return referred(object, at).<JsonNode>map(TextNode::valueOf).orElseGet(() -> {
                resolve(object, at);
                return object;
            });
        }
        return value;
    }

    private Optional<String> referred(ObjectNode reference, String at) {
        if (reference.size() != 1) {
            return Optional.empty();
        }
        if (reference.path("env").isTextual()) {
            return Optional.of(variable(reference.path("env").textValue(), at));
        }
        return reference.path("file").isTextual()
                ? Optional.of(file(reference.path("file").textValue(), at))
                : Optional.empty();
    }

    private String variable(String name, String at) {
        var value = environment.apply(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(at + ": the environment variable " + name + " is not set.");
        }
        return value;
    }

    private String file(String name, String at) {
        try {
            return Files.readString(path.toAbsolutePath().resolveSibling(name)).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    at + ": the file " + name + " cannot be read: " + e.getClass().getSimpleName() + ".", e);
        }
    }
}
