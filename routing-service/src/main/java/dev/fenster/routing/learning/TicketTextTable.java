package dev.fenster.routing.learning;

import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** The table {@code ticket_texts}: what tickets said, as long as nobody erases it. */
@ApplicationScoped
public class TicketTextTable {
    private static final int KEPT = 10_000;
    private static final String PUT = """
            insert into ticket_texts (ticket_id, language, content)
            select distinct on (ticket_id) ticket_id, language, content from unnest(?::uuid[], ?::text[], ?::text[]) with ordinality
                   as t(ticket_id, language, content, nr) order by ticket_id, nr desc
            on conflict (ticket_id) do update set language = excluded.language, content = excluded.content""";
    private static final String ERASE_TEXTS = "delete from ticket_texts where ticket_id = any(?)";
    private static final String ERASE_CORRECTIONS = "delete from corrections where ticket_id = any(?)";

    /**
     * @param content
     *        subject and text; its first 10,000 characters are kept
     */
    public record TicketText(UUID ticketId, String language, String content) {
        private String kept() {
            return content.substring(0, Math.min(KEPT, content.length())).replace("\0", "");
        }
    }

    private final AgroalDataSource dataSource;

    TicketTextTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Keeps the texts, each instead of what the ticket said before. */
    public void put(Collection<TicketText> texts) throws SQLException {
        try (var connection = dataSource.getConnection(); var put = connection.prepareStatement(PUT)) {
            put.setArray(1, connection.createArrayOf("uuid", texts.stream().map(TicketText::ticketId).toArray()));
            put.setArray(2, connection.createArrayOf("text", texts.stream().map(TicketText::language).toArray()));
            put.setArray(3, connection.createArrayOf("text", texts.stream().map(TicketText::kept).toArray()));
            put.executeUpdate();
        }
    }

    /** Deletes what the tickets said, and what was learned from them; a model forgets it when it is made anew. */
    public void erase(Collection<UUID> ticketIds) throws SQLException {
        try (var connection = dataSource.getConnection();
                var texts = connection.prepareStatement(ERASE_TEXTS);
                var corrections = connection.prepareStatement(ERASE_CORRECTIONS)) {
            var ids = connection.createArrayOf("uuid", ticketIds.toArray());
            texts.setArray(1, ids);
            texts.executeUpdate();
            corrections.setArray(1, ids);
            corrections.executeUpdate();
        }
    }
}
