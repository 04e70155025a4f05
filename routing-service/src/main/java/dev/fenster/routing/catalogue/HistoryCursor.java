package dev.fenster.routing.catalogue;

import java.util.List;
import java.util.regex.Pattern;

/** A place in the history, such as {@code 17/rules/tse-de}. */
record HistoryCursor(long revision, String table, String key) {
    private static final HistoryCursor NEWEST = new HistoryCursor(Long.MAX_VALUE, "", "");
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})/([^/]+)/(.+)");

    /**
     * @param cursor
     *        null for the newest change
     */
    static HistoryCursor of(String cursor) {
        if (cursor == null) {
            return NEWEST;
        }
        var parts = CURSOR.matcher(cursor);
        if (!parts.matches()) {
            throw new InvalidCatalogueException(
                    List.of(Violation.of("cursor", "must be nextCursor of the page before, or be left out")));
        }
        return new HistoryCursor(Long.parseLong(parts.group(1)), parts.group(2), parts.group(3));
    }

    @Override
    public String toString() {
        return revision + "/" + table + "/" + key;
    }
}
