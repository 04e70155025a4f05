package dev.fenster.routing.catalogue;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads a whole catalogue from JSON. */
@ApplicationScoped
class CatalogueJson {
    /**
     * What the JSON holds.
     *
     * @param catalogue
     *        a value that cannot be read is missing
     * @param unread
     *        entries of which something could not be read
     * @param violations
     *        with the path of every value that could not be read, or the line and the character at which the JSON goes wrong
     * @param complete
     *        whether every entry became a row
     */
    record Read(Catalogue catalogue, Set<Difference.EntryName> unread, List<Violation> violations, boolean complete) {}

    private final ObjectMapper json;

    CatalogueJson(ObjectMapper json) {
        this.json = json;
    }

    Read read(byte[] body) {
        try {
            var tree = json.reader().with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(body == null ? new byte[0] : body);
            return tree.isObject()
                    ? new JsonReading(json).read(tree)
                    : broken(Violation.of("body", "is no catalogue: send one as GET returns it"));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            return broken(new Violation("body", at == null ? null : (long) at.getLineNr(), at == null ? null : at.getColumnNr(),
                    "is no JSON: " + e.getOriginalMessage()));
        } catch (IOException e) {
            return broken(Violation.of("body", "is no JSON: " + e.getMessage()));
        }
    }

    private static Read broken(Violation violation) {
        return new Read(null, Set.of(), List.of(violation), false);
    }
}
