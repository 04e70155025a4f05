package dev.fenster.insight.search;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import dev.fenster.insight.search.TicketPage.Item;

/** Lists tickets in the order of the index, so that a page costs as much as its length. */
@ApplicationScoped
class TicketQuery {
    private static final String PAGE = """
            select t.ticket_id, t.source, c.external_id, t.channel, t.component, n.name as component_name, t.owner,
                t.opened_at, c.subject, t.status, t.outcome
            from (select * from ticket where opened_at >= ? and opened_at < ?
                    and (opened_at, ticket_id) < (?, ?) %s
                order by opened_at desc, ticket_id desc limit ?) as t
            join ticket_content c using (ticket_id)
            left join display_name n on n.dimension = 'component' and n.key = t.component
            order by t.opened_at desc, t.ticket_id desc""";
    private static final TicketCursor BEFORE_THE_FIRST = new TicketCursor(Instant.parse("9999-01-01T00:00:00Z"),
            new UUID(-1, -1));

    private final DataSource database;

    TicketQuery(DataSource database) {
        this.database = database;
    }

    TicketPage page(TicketSearch search) throws SQLException {
        var items = new ArrayList<Item>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PAGE.formatted(search.filters().sql()))) {
            set(statement, search);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    items.add(item(rows));
                }
            }
        }
        return items.size() <= search.limit() ? new TicketPage(items, null) : cut(items, search.limit());
    }

    private static TicketPage cut(List<Item> items, int limit) {
        var last = items.get(limit - 1);
        return new TicketPage(items.subList(0, limit), new TicketCursor(last.openedAt(), last.ticketId()).text());
    }

    private static void set(PreparedStatement statement, TicketSearch search) throws SQLException {
        var after = search.after().orElse(BEFORE_THE_FIRST);
        statement.setObject(1, utc(search.range().from().orElse(Instant.EPOCH)));
        statement.setObject(2, utc(search.range().to().orElse(BEFORE_THE_FIRST.openedAt())));
        statement.setObject(3, utc(after.openedAt()));
        statement.setObject(4, after.ticketId());
        statement.setInt(search.filters().set(statement, 5), search.limit() + 1);
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(row.getObject("ticket_id", UUID.class), row.getString("source"), row.getString("external_id"),
                row.getString("channel"), row.getString("component"), row.getString("component_name"), row.getString("owner"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getString("subject"),
                row.getString("status"), row.getString("outcome"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
