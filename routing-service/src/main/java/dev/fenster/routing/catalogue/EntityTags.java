package dev.fenster.routing.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Tags of states, without their quotation marks. Equal states have equal tags. */
final class EntityTags {
    private EntityTags() {}

    static String of(Catalogue catalogue) {
        return String.valueOf(catalogue.revision());
    }

    static <R extends CatalogueEntry> String of(CatalogueTable<R> table, Catalogue catalogue) {
        return of(table, table.rows().apply(catalogue));
    }

    static <R extends CatalogueEntry> String of(CatalogueTable<R> table, R row) {
        return of(table, List.of(row));
    }

    private static <R extends CatalogueEntry> String of(CatalogueTable<R> table, List<R> rows) {
        var content = new CsvTable<>(table).write(rows).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(content).toString().replace("-", "");
    }
}
