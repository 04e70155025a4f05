package dev.fenster.insight.timeline;

import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import dev.fenster.insight.signals.QuotePolicy;

/** The table {@code ticket_content}: what lists and quotes show of a ticket. */
@ApplicationScoped
class ContentTable {
    private static final String UPSERT = """
            insert into ticket_content (ticket_id, external_id, subject, quote)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[])
            on conflict (ticket_id) do update
                set external_id = excluded.external_id, subject = excluded.subject, quote = excluded.quote""";

    private static final String DELETE = "delete from ticket_content where ticket_id = any(?::uuid[])";

    private final DataSource database;

    ContentTable(DataSource database) {
        this.database = database;
    }

    /**
     * @param openings
     *        the ticket.opened event that holds, one a ticket
     */
    void put(Collection<NewEvent> openings) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(UPSERT)) {
            Columns.of(statement, openings).with(ContentTable::ticketId).with(opening -> opening.event().facts().externalId())
                    .with(NewEvent::subject)
                    .with(opening -> QuotePolicy.quote(opening.text(), opening.subject()).orElse(null));
            statement.executeUpdate();
        }
    }

    /** Nothing lists or quotes these tickets any more. */
    void remove(Collection<UUID> tickets) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(DELETE)) {
            Columns.of(statement, tickets).with(id -> id);
            statement.executeUpdate();
        }
    }

    private static UUID ticketId(NewEvent opening) {
        return opening.event().ticketId();
    }
}
