package dev.fenster.routing.catalogue;

import java.util.List;
import java.util.Set;

/**
 * What an import would change.
 *
 * @param revision
 *        of the catalogue that it would change
 * @param tag
 *        of what would be replaced
 * @param changes
 *        without those of entries that cannot be read
 */
record Difference(long revision, String tag, List<EntryChange<?>> changes, List<Violation> violations) {
    /**
     * @param unread
     *        tables and keys of entries of which something could not be read
     */
    static Difference between(Catalogue known, String tag, Catalogue changed, List<Violation> violations,
            Set<EntryName> unread) {
        var changes = EntryChange.between(known, changed).stream()
                .filter(change -> !unread.contains(new EntryName(change.table().name(), change.key()))).toList();
        return new Difference(known.revision(), tag, changes, violations);
    }

    record EntryName(String table, String key) {}
}
