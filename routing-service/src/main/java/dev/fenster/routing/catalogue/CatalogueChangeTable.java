package dev.fenster.routing.catalogue;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** The table {@code catalogue_changes}: an entry before and after each change of the catalogue. */
@ApplicationScoped
class CatalogueChangeTable {
    private static final String INSERT = """
            insert into catalogue_changes (revision, changed_at, changed_by, restored, table_name, key, before, after)
            select ?, ?::timestamptz, ?, ?, table_name, key, before::jsonb, after::jsonb
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as c(table_name, key, before, after)""";
    private static final String FIRST = "select min(revision) from catalogue_changes";
    private static final String BEFORE = """
            select distinct on (table_name, key) table_name, key, before, after from catalogue_changes where revision > ?
            order by table_name, key, revision""";
    private static final String PAGE = """
            select table_name, key, before, after, revision, changed_at, changed_by, restored from catalogue_changes
            where (?::text is null or table_name = ?) and (?::text is null or key = ?)
                  and (revision, table_name, key) < (?, ?, ?)
            order by revision desc, table_name desc, key desc limit ?""";

    /**
     * @param before
     *        JSON; null when it was added
     * @param after
     *        JSON; null when it was removed
     */
    record Entry(String table, String key, String before, String after) {}

    /**
     * @param restored
     *        null unless this revision restored an earlier one
     */
    record Revision(long number, Instant at, String by, Long restored) {}

    record Change(Entry entry, Revision revision) {}

    private final AgroalDataSource dataSource;

    CatalogueChangeTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void insert(Revision revision, List<Entry> entries) throws SQLException {
        try (var connection = dataSource.getConnection(); var insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, revision.number());
            insert.setString(2, revision.at().toString());
            insert.setString(3, revision.by());
            insert.setObject(4, revision.restored(), Types.BIGINT);
            insert.setArray(5, texts(connection, entries, Entry::table));
            insert.setArray(6, texts(connection, entries, Entry::key));
            insert.setArray(7, texts(connection, entries, Entry::before));
            insert.setArray(8, texts(connection, entries, Entry::after));
            insert.executeUpdate();
        }
    }

    /**
     * @param now
     *        the present revision
     * @return the first revision that made a change that is known; the next one when none is
     */
    long first(long now) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(FIRST);
                var rows = select.executeQuery()) {
            rows.next();
            var first = rows.getLong(1);
            return rows.wasNull() ? now + 1 : first;
        }
    }

    /** @return of each entry that was changed after the revision, the first change after it */
    List<Entry> before(long revision) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(BEFORE)) {
            select.setLong(1, revision);
            var entries = new ArrayList<Entry>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return entries;
        }
    }

    /**
     * @param table
     *        null for all
     * @param key
     *        null for all
     * @param after
     *        the last change of the page before
     * @return the newest first
     */
    List<Change> page(String table, String key, HistoryCursor after, int limit) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(PAGE)) {
            select.setString(1, table);
            select.setString(2, table);
            select.setString(3, key);
            select.setString(4, key);
            select.setLong(5, after.revision());
            select.setString(6, after.table());
            select.setString(7, after.key());
            select.setInt(8, limit);
            var changes = new ArrayList<Change>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var restored = rows.getLong(8);
                    changes.add(new Change(entry(rows), new Revision(rows.getLong(5),
                            rows.getObject(6, OffsetDateTime.class).toInstant(), rows.getString(7),
                            rows.wasNull() ? null : restored)));
                }
            }
            return changes;
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    }

    private static Array texts(Connection connection, List<Entry> entries, Function<Entry, String> text)
            throws SQLException {
        return connection.createArrayOf("text", entries.stream().map(text).toArray());
    }
}
