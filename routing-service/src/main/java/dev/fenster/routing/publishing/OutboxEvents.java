package dev.fenster.routing.publishing;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** Puts events into {@code route_outbox}, in the transaction that they tell of. */
@ApplicationScoped
public class OutboxEvents {
    private static final String INSERT = """
            insert into route_outbox (ticket_id, decision_id, decided_at, type, payload) values (?, ?, ?::timestamptz, ?, ?)""";

    private static final String INSERT_ALL = """
            insert into route_outbox (ticket_id, decision_id, decided_at, type, payload)
            select ticket_id, id, at, type, payload
            from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[], ?::bytea[]) with ordinality
                 as e(ticket_id, id, at, type, payload, nr) order by nr""";

    /**
     * @param type
     *        of the CloudEvent
     * @param payload
     *        JSON
     */
    public record Event(UUID ticketId, UUID id, Instant time, String type, byte[] payload) {}

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

    /** Adds the events in their order. */
    public void addAll(List<Event> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection(); var insert = connection.prepareStatement(INSERT_ALL)) {
            insert.setArray(1, connection.createArrayOf("uuid", events.stream().map(Event::ticketId).toArray()));
            insert.setArray(2, connection.createArrayOf("uuid", events.stream().map(Event::id).toArray()));
            insert.setArray(3, connection.createArrayOf("timestamptz",
                    events.stream().map(event -> event.time().toString()).toArray()));
            insert.setArray(4, connection.createArrayOf("text", events.stream().map(Event::type).toArray()));
            insert.setArray(5, connection.createArrayOf("bytea", events.stream().map(Event::payload).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }
}
