package dev.fenster.insight.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import dev.fenster.insight.timeline.EventFacts.RatingKind;

/** The table {@code ticket}: one row a ticket, what figures are counted from. */
@ApplicationScoped
class TicketTable {
    private static final String INSERT_MISSING = """
            insert into ticket (ticket_id) select id from unnest(?::uuid[]) as id order by id on conflict do nothing""";
    private static final String LOCK = """
            select ticket_id, component, opened_at, first_reply_at from ticket
            where ticket_id = any(?::uuid[]) order by ticket_id for update""";
    private static final String UPDATE = """
            update ticket set opened_at = n.opened_at, first_reply_at = n.first_reply_at,
                first_reply_seconds = n.first_reply_seconds, settled_at = n.settled_at, unsolved = n.unsolved::timestamptz[],
                hand_offs = n.hand_offs, csat = n.csat, nps = n.nps, ces = n.ces, abandoned = n.abandoned,
                channel = n.channel, component = n.component, source = n.source, product = n.product,
                product_version = n.product_version, language = n.language, priority = n.priority, owner = n.owner,
                outcome = n.outcome, status = n.status
            from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::float8[], ?::timestamptz[], ?::text[], ?::int2[],
                    ?::int2[], ?::int2[], ?::int2[], ?::bool[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[])
                as n(ticket_id, opened_at, first_reply_at, first_reply_seconds, settled_at, unsolved, hand_offs, csat, nps, ces,
                    abandoned, channel, component, source, product, product_version, language, priority, owner, outcome, status)
            where ticket.ticket_id = n.ticket_id""";

    private final DataSource database;

    TicketTable(DataSource database) {
        this.database = database;
    }

    /**
     * What a ticket counted as so far.
     *
     * @param component
     *        null for none
     * @param openedAt
     *        null for a ticket that is not counted yet
     */
    record Counted(String component, Instant openedAt, Instant firstReplyAt) {
        static Counted as(Timeline timeline) {
            return new Counted(new TicketRow(timeline).component(), timeline.openedAt(), timeline.firstReplyAt());
        }
    }

    /**
     * Holds these tickets for the transaction, in the order of their ids, so that no two transactions wait for each other
     * in a circle. A ticket that nobody heard of before gets its row.
     */
    Map<UUID, Counted> hold(Collection<UUID> tickets) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT_MISSING);
                var lock = connection.prepareStatement(LOCK)) {
            Columns.of(insert, tickets).with(id -> id);
            insert.executeUpdate();
            Columns.of(lock, tickets).with(id -> id);
            var counted = new HashMap<UUID, Counted>();
            try (var rows = lock.executeQuery()) {
                while (rows.next()) {
                    counted.put(rows.getObject(1, UUID.class), new Counted(rows.getString(2), time(rows, 3), time(rows, 4)));
                }
            }
            return counted;
        }
    }

    void update(Collection<TicketRow> tickets) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(UPDATE)) {
            Columns.of(statement, tickets).with(TicketRow::ticketId).with(row -> row.timeline().openedAt())
                    .with(row -> row.timeline().firstReplyAt()).with(TicketRow::firstReplySeconds).with(TicketRow::settledAt)
                    .with(TicketRow::unsolved).with(TicketRow::handOffs).with(row -> row.rating(RatingKind.CSAT))
                    .with(row -> row.rating(RatingKind.NPS)).with(row -> row.rating(RatingKind.CES))
                    .with(row -> row.timeline().abandoned()).with(TicketRow::channel).with(TicketRow::component)
                    .with(row -> row.content().source()).with(TicketRow::product).with(row -> row.content().productVersion())
                    .with(row -> row.content().language()).with(TicketRow::priority).with(TicketRow::owner)
                    .with(TicketRow::outcome).with(TicketRow::status);
            statement.executeUpdate();
        }
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
