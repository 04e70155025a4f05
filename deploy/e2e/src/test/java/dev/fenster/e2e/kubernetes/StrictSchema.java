package dev.fenster.e2e.kubernetes;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Turns the schemas of Kubernetes, a dialect of OpenAPI, into JSON Schema that refuses unknown fields: an object that names its
 * properties has no others, unless it says so itself.
 */
final class StrictSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> VALUES_NOT_SCHEMAS = Set.of("enum", "default", "required");

    private StrictSchema() {}

    /**
     * @param schema
     *        a schema, or an object or array of schemas; it is left as it is
     */
    static JsonNode of(JsonNode schema) {
        if (schema instanceof ArrayNode alternatives) {
            var strict = NODES.arrayNode();
            alternatives.forEach(alternative -> strict.add(of(alternative)));
            return strict;
        }
        return schema instanceof ObjectNode object ? ofObject(object) : schema;
    }

    private static ObjectNode ofObject(ObjectNode schema) {
        var strict = NODES.objectNode();
        schema.properties().forEach(entry -> strict.set(entry.getKey(), ofKeyword(entry.getKey(), entry.getValue())));
        allowNumbersAndStrings(strict);
        refuseUnknownFields(strict);
        allowNull(strict);
        return strict;
    }

    private static JsonNode ofKeyword(String keyword, JsonNode value) {
        if (keyword.equals("properties")) {
            var properties = NODES.objectNode();
            value.properties().forEach(property -> properties.set(property.getKey(), of(property.getValue())));
            return properties;
        }
        return VALUES_NOT_SCHEMAS.contains(keyword) ? value : of(value);
    }

    private static void allowNumbersAndStrings(ObjectNode schema) {
        if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
            schema.set("type", NODES.arrayNode().add("integer").add("string"));
            schema.remove("anyOf");
        }
    }

    private static void refuseUnknownFields(ObjectNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")
                && !schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
            schema.put("additionalProperties", false);
        }
    }

    private static void allowNull(ObjectNode schema) {
        if (schema.path("nullable").asBoolean() && schema.path("type").isTextual()) {
            schema.set("type", NODES.arrayNode().add(schema.get("type")).add("null"));
        }
    }
}
