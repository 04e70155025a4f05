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
    /**
     * The oldest decision of each ticket, so that several instances keep the order; what another instance holds is left to it.
     */
    private static final String LOCK = """
            select id, ticket_id, decision_id, decided_at, payload from route_outbox as pending
            where not exists (select 1 from route_outbox as earlier
                              where earlier.ticket_id = pending.ticket_id and earlier.id < pending.id)
            order by id limit ? for update skip locked""";
    private static final String DELETE = "delete from route_outbox where id = any(?)";

    /** A decision as JSON, and what its headers need. */
    record Pending(long id, UUID ticketId, UUID decisionId, Instant decidedAt, byte[] payload) {}

    private final AgroalDataSource dataSource;

    RouteOutboxTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @return at most so many decisions, kept from other instances until the transaction ends */
    List<Pending> lock(int limit) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(LOCK)) {
            select.setInt(1, limit);
            var pending = new ArrayList<Pending>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    pending.add(new Pending(rows.getLong(1), rows.getObject(2, UUID.class), rows.getObject(3, UUID.class),
                            rows.getObject(4, OffsetDateTime.class).toInstant(), rows.getBytes(5)));
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
