package dev.fenster.insight.ingestion;

import java.util.ArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** PostgreSQL stores every character but U+0000: it becomes U+FFFD, the character for what could not be kept. */
final class NulCharacters {
    private static final char NUL = '\0';
    private static final char REPLACEMENT = '\uFFFD';

    private NulCharacters() {}

    /** @return the same tree with every U+0000 in names and strings replaced */
    static JsonNode replace(JsonNode json) {
        if (json instanceof ObjectNode object) {
            replaceIn(object);
        } else if (json instanceof ArrayNode array) {
            for (var index = 0; index < array.size(); index++) {
                array.set(index, replace(array.get(index)));
            }
        } else if (json.isTextual() && json.textValue().indexOf(NUL) >= 0) {
            return JsonNodeFactory.instance.textNode(json.textValue().replace(NUL, REPLACEMENT));
        }
        return json;
    }

    private static void replaceIn(ObjectNode object) {
        for (var field : new ArrayList<>(object.properties())) {
            var name = field.getKey();
            var value = replace(field.getValue());
            if (name.indexOf(NUL) >= 0) {
                object.remove(name);
            }
            object.set(name.replace(NUL, REPLACEMENT), value);
        }
    }
}
