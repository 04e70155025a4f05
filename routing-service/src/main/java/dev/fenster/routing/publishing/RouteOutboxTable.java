package dev.fenster.routing.publishing;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** The table {@code route_outbox}: decisions that the broker has not acknowledged yet. */
@ApplicationScoped
class RouteOutboxTable {
    private static final String HOLD = "select pg_advisory_xact_lock(hashtext('route_outbox'))";
    private static final String OLDEST = """
            select id, ticket_id, decision_id, decided_at, payload, type from route_outbox order by id limit ?""";
    private static final String DELETE = "delete from route_outbox where id = any(?)";

    /** A decision or correction as JSON, and what its headers need. */
    record Pending(long id, UUID ticketId, UUID decisionId, Instant decidedAt, byte[] payload, String type) {}

    private final AgroalDataSource dataSource;

    RouteOutboxTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Waits until this transaction is the only one, over all instances, that publishes: so the order is kept. */
    void hold() throws SQLException {
        try (var connection = dataSource.getConnection(); var hold = connection.prepareStatement(HOLD)) {
            hold.execute();
        }
    }

    /** @return at most so many decisions */
    List<Pending> oldest(int limit) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(OLDEST)) {
            select.setInt(1, limit);
            var pending = new ArrayList<Pending>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    pending.add(new Pending(rows.getLong(1), rows.getObject(2, UUID.class), rows.getObject(3, UUID.class),
                            rows.getObject(4, OffsetDateTime.class).toInstant(), rows.getBytes(5), rows.getString(6)));
                }
            }
            return pending;
        }
    }

    void delete(List<Pending> published) throws SQLException {
        try (var connection = dataSource.getConnection(); var delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, connection.createArrayOf("bigint", published.stream().map(Pending::id).toArray()));
            delete.executeUpdate();
        }
    }
}
