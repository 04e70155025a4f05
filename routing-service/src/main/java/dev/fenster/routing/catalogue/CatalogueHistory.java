package dev.fenster.routing.catalogue;

import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.security.identity.SecurityIdentity;

/** Who changed what and when, and how the catalogue was before. */
@ApplicationScoped
class CatalogueHistory {
    private final CatalogueChangeTable changes;
    private final SecurityIdentity author;
    private final ObjectMapper json;
    private final Clock clock;

    CatalogueHistory(CatalogueChangeTable changes, SecurityIdentity author, ObjectMapper json, Clock clock) {
        this.changes = changes;
        this.author = author;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param restored
     *        the revision that was restored; null for other changes
     */
    void add(long revision, Long restored, List<EntryChange<?>> changed) throws SQLException {
        var rows = changed.stream().map(change -> new CatalogueChangeTable.Entry(change.table().name(), change.key(),
                written(change.before()), written(change.after()))).toList();
        changes.insert(new CatalogueChangeTable.Revision(revision, clock.instant().truncatedTo(ChronoUnit.MILLIS),
                author.getPrincipal().getName(), restored), rows);
    }

    /**
     * Takes back what was changed after a revision.
     *
     * @param now
     *        the catalogue as it is
     * @return empty when there is no such revision, or when it is older than the history
     */
    Optional<Catalogue> before(Catalogue now, long revision) throws SQLException {
        if (revision > now.revision() || revision < changes.first(now.revision()) - 1) {
            return Optional.empty();
        }
        var earlier = now;
        var undone = changes.before(revision);
        for (var table : CatalogueTable.WITH_SETTINGS) {
            earlier = undone(table, earlier,
                    undone.stream().filter(entry -> entry.table().equals(table.name())).toList());
        }
        return Optional.of(earlier.withRevision(revision));
    }

    /**
     * @param table
     *        null for all
     * @param key
     *        null for all
     */
    HistoryPage page(String table, String key, HistoryCursor cursor, int limit) throws SQLException {
        var found = changes.page(table, key, cursor, limit + 1);
        var items = found.stream().limit(limit).map(this::change).toList();
        var last = found.size() > limit ? items.get(limit - 1) : null;
        return new HistoryPage(items,
                last == null ? null : new HistoryCursor(last.revision(), last.table(), last.key()).toString());
    }

    private HistoryPage.Change change(CatalogueChangeTable.Change change) {
        var entry = change.entry();
        var revision = change.revision();
        return new HistoryPage.Change(revision.number(), revision.at(), revision.by(), revision.restored(), entry.table(),
                entry.key(), read(entry.before()), read(entry.after()));
    }

    private Map<String, Object> read(String entry) {
        try {
            return entry == null ? null : json.readValue(entry, new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The history has an entry that cannot be read", e);
        }
    }

    private <R extends CatalogueEntry> Catalogue undone(CatalogueTable<R> table, Catalogue catalogue,
            List<CatalogueChangeTable.Entry> undone) {
        Map<String, R> rows = new LinkedHashMap<>();
        table.rows().apply(catalogue).forEach(row -> rows.put(row.identity(), row));
        undone.forEach(entry -> rows.put(entry.key(), read(table, entry.before())));
        return table.with().apply(catalogue,
                rows.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue)
                        .filter(Objects::nonNull).toList());
    }

    private String written(CatalogueEntry row) {
        try {
            return row == null ? null : json.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An entry is always JSON", e);
        }
    }

    /** Fields that a later version does not have any more are left out. */
    private <R extends CatalogueEntry> R read(CatalogueTable<R> table, String row) {
        try {
            return row == null
                    ? null
                    : json.readerFor(table.type()).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The history has an entry that cannot be read", e);
        }
    }
}
