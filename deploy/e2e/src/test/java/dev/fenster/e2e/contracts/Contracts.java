package dev.fenster.e2e.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;

/** The schemas and examples that lie in the producers' directories {@code contracts}. */
public final class Contracts {
    private static final Map<String, String> PRODUCERS = Map.of("ticket", "ticket-intake", "route", "routing-service",
            "question", "routing-service", "signal",
            "insight-service");
    private static final SchemaValidatorsConfig STRICT = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final Map<String, JsonSchema> schemas = new TreeMap<>();

    /** @return every type with a schema or an example */
    static Set<String> types() throws IOException {
        var types = new TreeSet<String>();
        for (var producer : PRODUCERS.values()) {
            try (var files = Files.list(directory(producer))) {
                files.map(file -> file.getFileName().toString().replaceAll("\\.(schema|example)\\.json$", ""))
                        .forEach(types::add);
            }
        }
        return types;
    }

    /** @return one sentence for each thing in the event's payload that its schema does not allow */
    public Set<String> violations(String type, JsonNode payload) {
        var violations = new TreeSet<String>();
        schemas.computeIfAbsent(type, this::load).validate(payload).forEach(one -> violations.add(type + one.getMessage()));
        return violations;
    }

    static JsonNode example(String type) {
        return read(type + ".example.json");
    }

    static JsonNode schema(String type) {
        return read(type + ".schema.json");
    }

    private JsonSchema load(String type) {
        return factory.getSchema(schema(type), STRICT);
    }

    private static JsonNode read(String file) {
        var producer = PRODUCERS.get(file.substring(0, file.indexOf('.')));
        try {
            return new JsonMapper().readTree(directory(producer).resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory(String producer) {
        return Path.of("..", "..", producer, "contracts");
    }
}
