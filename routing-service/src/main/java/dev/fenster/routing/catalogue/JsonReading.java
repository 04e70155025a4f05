package dev.fenster.routing.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One pass over the JSON of a catalogue. */
final class JsonReading {
    private final ObjectMapper json;
    private final Set<Difference.EntryName> unread = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();
    private boolean complete = true;
    private Catalogue catalogue = new Catalogue(0L, null, null, null, null, null, null);

    JsonReading(ObjectMapper json) {
        this.json = json;
    }

    CatalogueJson.Read read(JsonNode tree) {
        readSettings(tree);
        CatalogueTable.ALL.forEach(table -> readTable(table, tree.path(table.name())));
        tree.fieldNames().forEachRemaining(this::checkName);
        return new CatalogueJson.Read(catalogue, unread, violations, complete);
    }

    private void readSettings(JsonNode tree) {
        var triage = tree.path("defaultTriageOwner");
        if (triage.isTextual()) {
            catalogue = catalogue.withDefaultTriageOwner(triage.asText());
        } else if (!triage.isMissingNode() && !triage.isNull()) {
            violations.add(Violation.of("defaultTriageOwner", "must be the key of an owner"));
        }
    }

    private void checkName(String name) {
        var known = name.equals("revision") || name.equals("defaultTriageOwner")
                || CatalogueTable.ALL.stream().anyMatch(table -> table.name().equals(name));
        if (!known) {
            violations.add(Violation.of(name, "is no part of a catalogue: " + CatalogueTable.names() + " are"));
        }
    }

    private <R extends CatalogueEntry> void readTable(CatalogueTable<R> table, JsonNode rows) {
        if (!rows.isArray()) {
            if (!rows.isMissingNode() && !rows.isNull()) {
                refuse(table.name(), "must be a list of " + table.name());
            }
            return;
        }
        var read = new ArrayList<R>();
        for (var i = 0; i < rows.size(); i++) {
            readRow(table, rows.get(i), table.name() + "[" + i + "]", read);
        }
        catalogue = table.with().apply(catalogue, read);
    }

    private <R extends CatalogueEntry> void readRow(CatalogueTable<R> table, JsonNode row, String path, List<R> rows) {
        if (!row.isObject()) {
            refuse(path, "must be an object with the fields " + String.join(", ", table.columns()));
            return;
        }
        var key = row.path(table.columns().get(0)).asText();
        ObjectNode readable = row.deepCopy();
        while (true) {
            try {
                rows.add(json.treeToValue(readable, table.type()));
                return;
            } catch (JsonMappingException e) {
                violations.add(Violation.of(path + path(e), message(e, table)));
                unread.add(new Difference.EntryName(table.name(), key));
                if (e.getPath().isEmpty() || readable.remove(e.getPath().get(0).getFieldName()) == null) {
                    complete = false;
                    return;
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A tree is always JSON", e);
            }
        }
    }

    private void refuse(String path, String message) {
        violations.add(Violation.of(path, message));
        complete = false;
    }

    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        e.getPath().forEach(step -> path
                .append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName()));
        return path.toString();
    }

    private static String message(JsonMappingException e, CatalogueTable<?> table) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is no field of " + table.name() + ": " + String.join(", ", table.columns()) + " are";
        }
        if (e instanceof InvalidFormatException format) {
            return format.getTargetType() == LocalDate.class
                    ? "must be a date such as 2026-11-30"
                    : "must not be " + format.getValue() + ": /q/openapi says what may be there";
        }
        return "has another type than /q/openapi says";
    }
}
