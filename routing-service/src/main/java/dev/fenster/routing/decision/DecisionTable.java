package dev.fenster.routing.decision;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;

/**
 * The table {@code decisions}: what was decided about which event. What is new goes to {@code route_outbox} in the same breath.
 */
@ApplicationScoped
class DecisionTable {
    private static final String REVISION = "select revision from catalogue";
    private static final String INSERT = """
            with decided as (
                select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::bigint[], ?::bytea[])
                         with ordinality
                         as d(event_id, decision_id, ticket_id, decided_at, component, rule_id, catalogue_revision, payload, nr)
            ), fresh as (
                insert into decisions (event_id, decision_id, ticket_id, decided_at, component, rule_id, catalogue_revision)
                select event_id, decision_id, ticket_id, decided_at, component, rule_id, catalogue_revision from decided
                on conflict (event_id) do nothing returning event_id
            )
            insert into route_outbox (ticket_id, decision_id, decided_at, payload)
            select ticket_id, decision_id, decided_at, payload from decided join fresh using (event_id) order by nr
            returning decision_id""";

    private record Column(String type, Function<RouteDecided, Object> value) {}

    private static final List<Column> COLUMNS = List.of(new Column("uuid", RouteDecided::eventId),
            new Column("uuid", RouteDecided::decisionId), new Column("uuid", RouteDecided::ticketId),
            new Column("timestamptz", decision -> decision.decidedAt().toString()), new Column("text", RouteDecided::component),
            new Column("text", decision -> decision.reason().ruleId()), new Column("bigint", RouteDecided::catalogueRevision));

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    DecisionTable(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    long catalogueRevision() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(REVISION);
                var rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * @param decisions
     *        at most one an event
     * @return ids of those that are new; about the events of the others there was a decision already, and it stays
     */
    Set<UUID> insert(List<RouteDecided> decisions) throws SQLException {
        try (var connection = dataSource.getConnection(); var insert = connection.prepareStatement(INSERT)) {
            for (var i = 0; i < COLUMNS.size(); i++) {
                var column = COLUMNS.get(i);
                insert.setArray(i + 1,
                        connection.createArrayOf(column.type(), decisions.stream().map(column.value()).toArray()));
            }
            var payloads = decisions.stream().map(this::payload).toArray(byte[][]::new);
            insert.setArray(COLUMNS.size() + 1, connection.createArrayOf("bytea", payloads));
            var fresh = new HashSet<UUID>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
            return fresh;
        }
    }

    private byte[] payload(RouteDecided decision) {
        try {
            return json.writeValueAsBytes(decision);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision is always JSON", e);
        }
    }
}
