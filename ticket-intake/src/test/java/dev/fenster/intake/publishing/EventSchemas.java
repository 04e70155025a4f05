package dev.fenster.intake.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;

/** The schemas of contracts/, which every published event satisfies. */
public final class EventSchemas {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private EventSchemas() {}

    /** @return what is wrong with the payload of an event of this type, e.g. ticket.opened.v1 */
    public static Collection<?> violations(String type, JsonNode payload) {
        return SCHEMAS.computeIfAbsent(type, EventSchemas::schema).validate(payload);
    }

    private static JsonSchema schema(String type) {
        var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(JSON.readTree(Path.of("contracts").resolve(type + ".schema.json").toFile()), config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
