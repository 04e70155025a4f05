package dev.fenster.routing.escalation;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** The table {@code ticket_terms}: which terms hold for a ticket; the first that were given stay. */
@ApplicationScoped
class TicketTermsTable {
    private static final String INSERT = """
            insert into ticket_terms (ticket_id, terms_id, explanation, component, owner)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
            on conflict (ticket_id) do nothing returning ticket_id""";
    private static final String SELECT = "select ticket_id, terms_id from ticket_terms where ticket_id = any(?)";
    private static final String ONE = "select ticket_id, terms_id, explanation, component, owner from ticket_terms where ticket_id = ?";

    record Row(UUID ticketId, UUID termsId, String explanation, String component, String owner) {}

    private final AgroalDataSource dataSource;

    TicketTermsTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @return the tickets that had no terms before */
    Set<UUID> insert(List<Row> tickets) throws SQLException {
        try (var connection = dataSource.getConnection(); var insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, connection.createArrayOf("uuid", column(tickets, Row::ticketId)));
            insert.setArray(2, connection.createArrayOf("uuid", column(tickets, Row::termsId)));
            insert.setArray(3, connection.createArrayOf("text", column(tickets, Row::explanation)));
            insert.setArray(4, connection.createArrayOf("text", column(tickets, Row::component)));
            insert.setArray(5, connection.createArrayOf("text", column(tickets, Row::owner)));
            var fresh = new HashSet<UUID>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
            return fresh;
        }
    }

    /** @return the ids of terms by ticket */
    Map<UUID, UUID> termsOf(Collection<UUID> tickets) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("uuid", tickets.toArray()));
            var terms = new HashMap<UUID, UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    terms.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                }
            }
            return terms;
        }
    }

    Optional<Row> of(UUID ticketId) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(ONE)) {
            select.setObject(1, ticketId);
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Row(ticketId, rows.getObject(2, UUID.class), rows.getString(3), rows.getString(4),
                                rows.getString(5)))
                        : Optional.empty();
            }
        }
    }

    private static Object[] column(List<Row> tickets, Function<Row, Object> value) {
        return tickets.stream().map(value).toArray();
    }
}
