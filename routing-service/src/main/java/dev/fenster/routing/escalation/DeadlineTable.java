package dev.fenster.routing.escalation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** The table {@code deadlines}. */
@ApplicationScoped
class DeadlineTable {
    private static final String COLUMNS = """
            d.deadline_id, d.ticket_id, d.terms_id, d.workflow, d.steps_done, d.next_at, d.started_by, d.kind, d.started_at,
            d.promised_ms, d.spent_ms, d.running_since, d.due_at, d.state, d.ended_at, d.known_at""";
    private static final String OF_TICKETS = "select " + COLUMNS
            + " from deadlines d where d.ticket_id = any(?) order by d.deadline_id for update";
    private static final String LIST = "select " + COLUMNS + " from deadlines d where d.ticket_id = ? order by d.started_at";
    private static final String CLAIM = "select " + COLUMNS + """
            , t.component, coalesce((select c.owner from corrections k join components c on c.key = k.component
                                     where k.ticket_id = d.ticket_id order by k.id desc limit 1), t.owner)
            from deadlines d join ticket_terms t using (ticket_id)
            where d.next_at <= ?::timestamptz order by d.next_at limit ? for update of d skip locked""";
    private static final String PUT = """
            insert into deadlines as d (deadline_id, ticket_id, terms_id, workflow, steps_done, next_at, started_by, kind, started_at,
                                        promised_ms, spent_ms, running_since, due_at, state, ended_at, known_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::integer[], ?::timestamptz[], ?::uuid[], ?::text[],
                                 ?::timestamptz[], ?::bigint[], ?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::text[],
                                 ?::timestamptz[], ?::timestamptz[])
            on conflict (deadline_id) do update
            set steps_done = excluded.steps_done, next_at = excluded.next_at, started_at = excluded.started_at,
                promised_ms = excluded.promised_ms, spent_ms = excluded.spent_ms, running_since = excluded.running_since,
                due_at = excluded.due_at, state = excluded.state, ended_at = excluded.ended_at, known_at = excluded.known_at""";

    /**
     * @param nextAt
     *        null when no step is to come
     */
    record Row(UUID deadlineId, UUID ticketId, UUID termsId, String workflow, int stepsDone, Instant nextAt,
            Deadline deadline) {
        Row then(StepPolicy.Next next, int steps) {
            return new Row(deadlineId, ticketId, termsId, workflow, next == null ? steps : next.number(),
                    next == null ? null : next.at(), deadline);
        }
    }

    /**
     * @param owner
     *        key of who is responsible for the ticket now; may be null
     */
    record Claimed(Row row, String component, String owner) {}

    private record Column(String type, Function<Row, Object> value) {}

    private static final List<Column> VALUES = List.of(new Column("uuid", Row::deadlineId), new Column("uuid", Row::ticketId),
            new Column("uuid", Row::termsId), new Column("text", Row::workflow), new Column("integer", Row::stepsDone),
            new Column("timestamptz", Row::nextAt), new Column("uuid", row -> row.deadline().startedBy()),
            new Column("text", row -> row.deadline().kind().toString()),
            new Column("timestamptz", row -> row.deadline().startedAt()),
            new Column("bigint", row -> row.deadline().promised().toMillis()),
            new Column("bigint", row -> row.deadline().spent().toMillis()),
            new Column("timestamptz", row -> row.deadline().runningSince()),
            new Column("timestamptz", row -> row.deadline().dueAt()),
            new Column("text", row -> row.deadline().state().toString()),
            new Column("timestamptz", row -> row.deadline().endedAt()),
            new Column("timestamptz", row -> row.deadline().knownAt()));

    private final AgroalDataSource dataSource;

    DeadlineTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Locks the deadlines of the tickets. */
    List<Row> lock(Collection<UUID> tickets) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(OF_TICKETS)) {
            select.setArray(1, connection.createArrayOf("uuid", tickets.toArray()));
            return rows(select, DeadlineTable::row);
        }
    }

    List<Row> of(UUID ticketId) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(LIST)) {
            select.setObject(1, ticketId);
            return rows(select, DeadlineTable::row);
        }
    }

    /** Locks at most so many deadlines whose next step is due; those that another instance has locked are left to it. */
    List<Claimed> claim(Instant now, int limit) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(CLAIM)) {
            select.setString(1, now.toString());
            select.setInt(2, limit);
            return rows(select, found -> new Claimed(row(found), found.getString(17), found.getString(18)));
        }
    }

    void put(List<Row> deadlines) throws SQLException {
        try (var connection = dataSource.getConnection(); var put = connection.prepareStatement(PUT)) {
            for (var i = 0; i < VALUES.size(); i++) {
                var column = VALUES.get(i);
                put.setArray(i + 1, array(connection, column, deadlines));
            }
            put.executeUpdate();
        }
    }

    private static Array array(Connection connection, Column column, List<Row> rows) throws SQLException {
        return connection.createArrayOf(column.type(), rows.stream().map(column.value())
                .map(value -> value instanceof Instant ? value.toString() : value).toArray());
    }

    private interface Reader<T> {
        T read(ResultSet found) throws SQLException;
    }

    private static <T> List<T> rows(PreparedStatement select, Reader<T> reader) throws SQLException {
        try (var found = select.executeQuery()) {
            var rows = new ArrayList<T>();
            while (found.next()) {
                rows.add(reader.read(found));
            }
            return rows;
        }
    }

    private static Row row(ResultSet found) throws SQLException {
        var deadline = new Deadline(found.getObject(7, UUID.class), Deadline.Kind.of(found.getString(8)), instant(found, 9),
                Duration.ofMillis(found.getLong(10)), Duration.ofMillis(found.getLong(11)), instant(found, 12),
                instant(found, 13), Deadline.State.of(found.getString(14)), instant(found, 15), instant(found, 16));
        return new Row(found.getObject(1, UUID.class), found.getObject(2, UUID.class), found.getObject(3, UUID.class),
                found.getString(4), found.getInt(5), instant(found, 6), deadline);
    }

    private static Instant instant(ResultSet found, int column) throws SQLException {
        var moment = found.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
