package dev.fenster.routing.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** The table {@code corrections}: what people said about where tickets belong. */
@ApplicationScoped
class CorrectionTable {
    private static final String HOLD = "select pg_advisory_xact_lock(hashtext('corrections'))";
    private static final String TICKET = "select content, language from ticket_texts where ticket_id = ?";
    private static final String STATE = """
            select correction_id, corrected_at, corrected_by, component, count(*) over () from corrections where ticket_id = ?
            order by id desc limit 1""";
    private static final String DECIDED = "select component from decisions where ticket_id = ? order by decided_at desc limit 1";
    private static final String INSERT = """
            insert into corrections (correction_id, ticket_id, corrected_at, corrected_by, component, language, content, embedding)
            values (?, ?, ?::timestamptz, ?, ?, ?, ?, ?)""";
    private static final String NEWER = """
            select c.id, c.component, c.language, c.content, c.embedding,
                   (select p.content from corrections p where p.ticket_id = c.ticket_id and p.id < c.id order by p.id desc limit 1)
            from corrections c where c.id > ? order by c.id limit ?""";

    /** What a ticket says. */
    record Content(String text, String language) {}

    record Stored(UUID correctionId, Instant at, String by) {}

    /**
     * @param last
     *        null while there is no correction
     * @param component
     *        where the ticket is now; null for none
     */
    record State(Stored last, String component, long corrections) {}

    /**
     * @param replaced
     *        the text of the correction of the same ticket before it; null when it is the first
     */
    record Newer(long id, String label, Content content, float[] embedding, String replaced) {}

    private final AgroalDataSource dataSource;

    CorrectionTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Waits until this transaction is the only one, over all instances, that corrects: so ids become visible in their order. */
    void hold() throws SQLException {
        try (var connection = dataSource.getConnection(); var hold = connection.prepareStatement(HOLD)) {
            hold.execute();
        }
    }

    Optional<Content> ticket(UUID ticketId) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(TICKET)) {
            select.setObject(1, ticketId);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(new Content(rows.getString(1), rows.getString(2))) : Optional.empty();
            }
        }
    }

    State state(UUID ticketId) throws SQLException {
        try (var connection = dataSource.getConnection();
                var corrected = connection.prepareStatement(STATE);
                var decided = connection.prepareStatement(DECIDED)) {
            corrected.setObject(1, ticketId);
            try (var rows = corrected.executeQuery()) {
                if (rows.next()) {
                    return new State(
                            new Stored(rows.getObject(1, UUID.class), rows.getObject(2, OffsetDateTime.class).toInstant(),
                                    rows.getString(3)),
                            rows.getString(4), rows.getLong(5));
                }
            }
            decided.setObject(1, ticketId);
            try (var rows = decided.executeQuery()) {
                return new State(null, rows.next() ? rows.getString(1) : null, 0);
            }
        }
    }

    /**
     * @param embedding
     *        may be null
     */
    void insert(UUID ticketId, Stored stored, String component, Content content, float[] embedding) throws SQLException {
        try (var connection = dataSource.getConnection(); var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, stored.correctionId());
            insert.setObject(2, ticketId);
            insert.setString(3, stored.at().toString());
            insert.setString(4, stored.by());
            insert.setString(5, component);
            insert.setString(6, content.language());
            insert.setString(7, content.text());
            insert.setObject(8, embedding);
            insert.executeUpdate();
        }
    }

    /** @return at most so many corrections with higher ids, in their order */
    List<Newer> newer(long id, int limit) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(NEWER)) {
            select.setLong(1, id);
            select.setInt(2, limit);
            var newer = new ArrayList<Newer>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    newer.add(newer(rows));
                }
            }
            return newer;
        }
    }

    private static Newer newer(ResultSet row) throws SQLException {
        var component = row.getString(2);
        return new Newer(row.getLong(1), component == null ? LearnedTicket.NONE : component,
                new Content(row.getString(4), row.getString(3)), embedding(row), row.getString(6));
    }

    private static float[] embedding(ResultSet row) throws SQLException {
        var array = row.getArray(5);
        if (array == null) {
            return null;
        }
        var boxed = (Float[]) array.getArray();
        var embedding = new float[boxed.length];
        for (var i = 0; i < embedding.length; i++) {
            embedding[i] = boxed[i];
        }
        return embedding;
    }
}
