package dev.fenster.routing.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An entry that is added, changed or removed.
 *
 * @param before
 *        null when it is added
 * @param after
 *        null when it is removed
 */
record EntryChange<R extends CatalogueEntry>(CatalogueTable<R> table, String key, R before, R after) {
    /** @return what makes one catalogue of another, table by table; entries without a key are left out */
    static List<EntryChange<?>> between(Catalogue before, Catalogue after) {
        return CatalogueTable.WITH_SETTINGS.stream().<EntryChange<?>>flatMap(table -> of(table, before, after)).toList();
    }

    private static <R extends CatalogueEntry> Stream<EntryChange<R>> of(CatalogueTable<R> table, Catalogue before,
            Catalogue after) {
        var left = byKey(table.rows().apply(before));
        var right = byKey(table.rows().apply(after));
        var removed = left.entrySet().stream().filter(row -> !right.containsKey(row.getKey()))
                .map(row -> new EntryChange<>(table, row.getKey(), row.getValue(), null));
        var others = right.entrySet().stream().filter(row -> !Objects.equals(row.getValue(), left.get(row.getKey())))
                .map(row -> new EntryChange<>(table, row.getKey(), left.get(row.getKey()), row.getValue()));
        return Stream.concat(removed, others);
    }

    private static <R extends CatalogueEntry> Map<String, R> byKey(List<R> rows) {
        var byKey = new LinkedHashMap<String, R>();
        rows.stream().filter(row -> row.identity() != null).forEach(row -> byKey.put(row.identity(), row));
        return byKey;
    }
}
