package dev.fenster.routing.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import would change.
 *
 * @param revision
 *        of the catalogue that it would change
 * @param applicable
 *        whether nothing is wrong
 */
@Schema(description = "What an import would change; nothing is changed. applicable is true when violations is empty.")
record CatalogueDiff(long revision, boolean applicable, List<Entry> added, List<Changed> changed, List<Entry> removed,
        List<Violation> violations) {

    record Entry(String table, String key, Map<String, Object> entry) {}

    record Changed(String table, String key, List<Field> fields) {}

    record Field(String field, Object before, Object after) {}

    /** Makes JSON of an entry. */
    interface Written {
        Map<String, Object> of(CatalogueEntry row);
    }

    static CatalogueDiff of(Difference difference, Written written) {
        var diff = new CatalogueDiff(difference.revision(), difference.violations().isEmpty(), new ArrayList<>(),
                new ArrayList<>(), new ArrayList<>(), difference.violations());
        difference.changes().forEach(change -> diff.add(change, written));
        return diff;
    }

    private void add(EntryChange<?> change, Written written) {
        var table = change.table().name();
        if (change.before() == null) {
            added.add(new Entry(table, change.key(), written.of(change.after())));
        } else if (change.after() == null) {
            removed.add(new Entry(table, change.key(), written.of(change.before())));
        } else {
            changed.add(new Changed(table, change.key(), fields(written.of(change.before()), written.of(change.after()))));
        }
    }

    private static List<Field> fields(Map<String, Object> before, Map<String, Object> after) {
        return after.keySet().stream().filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Field(field, before.get(field), after.get(field))).toList();
    }
}
