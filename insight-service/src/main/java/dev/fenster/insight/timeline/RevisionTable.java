package dev.fenster.insight.timeline;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The table {@code ingest_revision}: by it, every instance notices what any instance changed. */
@ApplicationScoped
class RevisionTable {
    private static final String ADVANCE = """
            insert into ingest_revision (writer, revision) values (?, 1)
            on conflict (writer) do update set revision = ingest_revision.revision + 1""";

    private final DataSource database;

    RevisionTable(DataSource database) {
        this.database = database;
    }

    /**
     * @param writer
     *        who writes; two that write at a time have different names
     */
    void advance(String writer) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(ADVANCE)) {
            statement.setString(1, writer);
            statement.executeUpdate();
        }
    }
}
