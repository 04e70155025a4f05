package dev.fenster.routing.publishing;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** Puts single events into {@code route_outbox}, in the transaction that they tell of. */
@ApplicationScoped
public class OutboxEvents {
    private static final String INSERT = """
            insert into route_outbox (ticket_id, decision_id, decided_at, type, payload) values (?, ?, ?::timestamptz, ?, ?)""";

    private final AgroalDataSource dataSource;

    OutboxEvents(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param type
     *        of the CloudEvent
     * @param payload
     *        JSON
     */
    public void add(UUID ticketId, UUID id, Instant time, String type, byte[] payload) throws SQLException {
        try (var connection = dataSource.getConnection(); var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, ticketId);
            insert.setObject(2, id);
            insert.setString(3, time.toString());
            insert.setString(4, type);
            insert.setBytes(5, payload);
            insert.executeUpdate();
        }
    }
}
