package dev.fenster.intake.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as JSONata wants and gives it: maps, lists, strings, whole and floating numbers. */
public final class JsonataValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonataValues() {}

    public static Object of(JsonNode json) {
        if (json instanceof ObjectNode object) {
            var map = new LinkedHashMap<String, Object>();
            object.properties().forEach(field -> map.put(field.getKey(), of(field.getValue())));
            return map;
        }
        if (json.isArray()) {
            var list = new ArrayList<>();
            json.forEach(each -> list.add(of(each)));
            return list;
        }
        return scalar(json);
    }

    private static Object scalar(JsonNode json) {
        if (json.isNumber()) {
            return number(json);
        }
        return json.isBoolean() ? (Object) json.booleanValue() : json.isNull() ? null : json.asText();
    }

    /** Ids that are longer, and numbers that are greater, than any that JSONata knows stay as they were written. */
    private static Object number(JsonNode json) {
        if (json.isIntegralNumber()) {
            return json.canConvertToLong() ? (Object) json.longValue() : json.asText();
        }
        double value = json.doubleValue();
        return Double.isFinite(value) ? (Object) value : json.asText();
    }

    static JsonNode json(Object value) {
        if (value instanceof Map<?, ?> map) {
            var object = JSON.objectNode();
            map.forEach((name, each) -> object.set(String.valueOf(name), json(each)));
            return object;
        }
        if (value instanceof List<?> list) {
            var array = JSON.arrayNode();
            list.forEach(each -> array.add(json(each)));
            return array;
        }
        return scalar(value);
    }

    private static JsonNode scalar(Object value) {
        if (value instanceof Number number) {
            return json(number);
        }
        if (value instanceof Boolean flag) {
            return JSON.booleanNode(flag);
        }
        if (value == null || value == Jsonata.NULL_VALUE) {
            return JSON.nullNode();
        }
        if (value instanceof String text) {
            return JSON.textNode(text);
        }
        throw new MappingException("The mapping made a " + value.getClass().getSimpleName() + ", which is no JSON.", null);
    }

    private static JsonNode json(Number number) {
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            throw new MappingException("The mapping made a number that is none.", null);
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? JSON.numberNode(number.longValue())
                : JSON.numberNode(new BigDecimal(number.toString()));
    }
}
