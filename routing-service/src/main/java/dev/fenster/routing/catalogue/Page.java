package dev.fenster.routing.catalogue;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Some rows of a table in the order of their keys.
 *
 * @param nextCursor
 *        asks for the rows after these; absent when these are the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Page<R>(List<R> items, String nextCursor) {
    static <R extends CatalogueEntry> Page<R> of(List<R> rows, String cursor, int limit) {
        var after = rows.stream().filter(row -> cursor == null || row.identity().compareTo(cursor) > 0).limit(limit + 1L)
                .toList();
        return after.size() <= limit
                ? new Page<>(after, null)
                : new Page<>(after.subList(0, limit), after.get(limit - 1).identity());
    }
}
