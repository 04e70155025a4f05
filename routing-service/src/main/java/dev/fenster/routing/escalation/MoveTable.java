package dev.fenster.routing.escalation;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** The table {@code ticket_moves}: what happened to tickets. */
@ApplicationScoped
class MoveTable {
    /** A move that is known already is left alone. Where nothing is promised, only tickets count to which something was promised once. */
    private static final String INSERT = """
            insert into ticket_moves (ticket_id, event_id, kind, moved_at, known_at)
            select m.* from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                   as m(ticket_id, event_id, kind, moved_at, known_at)
            where ? or exists (select 1 from ticket_terms t where t.ticket_id = m.ticket_id)
            on conflict do nothing returning event_id""";
    private static final String SELECT = """
            select ticket_id, event_id, kind, moved_at, known_at from ticket_moves where ticket_id = any(?)""";

    private final AgroalDataSource dataSource;

    MoveTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param all
     *        whether moves of tickets without terms are kept, too: the ticket itself may come later
     * @return ids of the events that are new
     */
    Set<UUID> insert(List<Move> moves, boolean all) throws SQLException {
        try (var connection = dataSource.getConnection(); var insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, connection.createArrayOf("uuid", column(moves, Move::ticketId)));
            insert.setArray(2, connection.createArrayOf("uuid", column(moves, Move::eventId)));
            insert.setArray(3, connection.createArrayOf("text", column(moves, move -> move.kind().name())));
            insert.setArray(4, connection.createArrayOf("timestamptz", column(moves, Move::at)));
            insert.setArray(5, connection.createArrayOf("timestamptz", column(moves, Move::knownAt)));
            insert.setBoolean(6, all);
            var fresh = new HashSet<UUID>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
            return fresh;
        }
    }

    Map<UUID, List<Move>> of(Collection<UUID> tickets) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("uuid", tickets.toArray()));
            var moves = new HashMap<UUID, List<Move>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var move = new Move(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class),
                            MoveKind.valueOf(rows.getString(3)), rows.getObject(4, OffsetDateTime.class).toInstant(),
                            rows.getObject(5, OffsetDateTime.class).toInstant());
                    moves.computeIfAbsent(move.ticketId(), key -> new ArrayList<>()).add(move);
                }
            }
            return moves;
        }
    }

    private static Object[] column(List<Move> moves, Function<Move, Object> value) {
        return moves.stream().map(value).map(Object::toString).toArray();
    }
}
