package dev.fenster.e2e.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/** Says what is wrong with a Kubernetes object. A field that its schema does not know is wrong too. */
final class ManifestSchemas {
    private static final String METADATA = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";

    private final JsonMapper json = new JsonMapper();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V7);
    private final JsonNode definitions = StrictSchema.of(resource("kubernetes-1.36.0").get("definitions"));
    private final Map<String, String> definitionByKind = definitionByKind();
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    /** @return one sentence a violation, each with the object's kind and name and the place inside it */
    List<String> violations(JsonNode object) {
        var kind = object.path("apiVersion").asText() + "/" + object.path("kind").asText();
        var place = kind + " " + Manifests.name(object) + " ";
        var violations = new ArrayList<String>();
        schemas.computeIfAbsent(kind, this::schema).validate(object)
                .forEach(violation -> violations.add(place + violation.getMessage()));
        return violations;
    }

    private JsonSchema schema(String kind) {
        var schema = definitionByKind.containsKey(kind) ? reference(definitionByKind.get(kind)) : customResource(kind);
        schema.set("definitions", definitions);
        return factory.getSchema(schema);
    }

    private ObjectNode customResource(String kind) {
        var part = kind.split("/");
        var file = part.length == 3 ? "%s_%s_%s".formatted(part[0], part[2], part[1]) : kind;
        var schema = (ObjectNode) StrictSchema.of(resource(file));
        ((ObjectNode) schema.get("properties")).set("metadata", reference(METADATA));
        return schema;
    }

    private ObjectNode reference(String definition) {
        return json.createObjectNode().put("$ref", "#/definitions/" + definition);
    }

    private Map<String, String> definitionByKind() {
        var names = new HashMap<String, String>();
        definitions.properties().forEach(definition -> definition.getValue().path("x-kubernetes-group-version-kind")
                .forEach(kind -> names.put(kindOf(kind), definition.getKey())));
        return names;
    }

    private static String kindOf(JsonNode groupVersionKind) {
        var group = groupVersionKind.path("group").asText();
        return (group.isEmpty() ? "" : group + "/") + groupVersionKind.get("version").asText() + "/"
                + groupVersionKind.get("kind").asText();
    }

    private JsonNode resource(String name) {
        var file = "/schemas/" + name + ".json";
        try (var in = ManifestSchemas.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No schema " + file + ": see src/test/resources/schemas/ORIGIN.md");
            }
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
