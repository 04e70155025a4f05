package dev.fenster.insight.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The table {@code ticket_event}: everything that happened, each event once. Of an event that comes again with another time, the
 * one holds that the broker got first.
 */
@ApplicationScoped
class EventTable {
    private static final String INSERT = """
            insert into ticket_event (event_id, ticket_id, type, occurred_at, recorded_at, position, facts, subject, text)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::jsonb[],
                ?::text[], ?::text[])
            on conflict (event_id) do update set recorded_at = excluded.recorded_at, position = excluded.position,
                    occurred_at = excluded.occurred_at, facts = excluded.facts, subject = excluded.subject, text = excluded.text
                where (excluded.recorded_at, excluded.position) < (ticket_event.recorded_at, ticket_event.position)
            returning ticket_id""";
    private static final String OF_TICKETS = """
            select event_id, ticket_id, type, occurred_at, recorded_at, position, facts from ticket_event
            where ticket_id = any(?::uuid[])""";
    private static final String WITH_TEXTS = """
            select event_id, ticket_id, type, occurred_at, recorded_at, position, facts, subject, text from ticket_event
            where %s = any(?::uuid[])""";

    private static final String FORGET = """
            update ticket_event set subject = null, text = null,
                facts = (facts #- '{customer,identities}') - array['externalId', 'session', 'tags', 'attachments', 'reason']
            where ticket_id = any(?::uuid[])""";

    private final DataSource database;

    EventTable(DataSource database) {
        this.database = database;
    }

    /**
     * @param events
     *        no event id twice
     * @return the tickets that got an event they did not have
     */
    Set<UUID> add(Collection<NewEvent> events) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(INSERT)) {
            Columns.of(statement, events).with(row -> row.event().eventId()).with(row -> row.event().ticketId())
                    .with(row -> row.event().type().typeName()).with(row -> row.event().occurredAt())
                    .with(row -> row.event().recordedAt()).with(row -> row.event().position())
                    .with(NewEvent::facts).with(NewEvent::subject).with(NewEvent::text);
            var changed = new HashSet<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    changed.add(rows.getObject(1, UUID.class));
                }
            }
            return changed;
        }
    }

    /** Takes away what these tickets say and whose they are; what figures are made from stays. */
    void forget(Collection<UUID> tickets) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(FORGET)) {
            Columns.of(statement, tickets).with(id -> id);
            statement.executeUpdate();
        }
    }

    Map<UUID, List<TicketEvent>> of(Collection<UUID> tickets) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(OF_TICKETS)) {
            Columns.of(statement, tickets).with(id -> id);
            var events = new ArrayList<TicketEvent>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(event(rows));
                }
            }
            return events.stream().collect(Collectors.groupingBy(TicketEvent::ticketId));
        }
    }

    /** @return all events of one ticket with their texts, in the order in which they happened */
    List<NewEvent> ofTicketWithTexts(UUID ticket) throws SQLException {
        var events = withTexts("ticket_id", List.of(ticket));
        events.sort((a, b) -> TicketEvent.AS_HAPPENED.compare(a.event(), b.event()));
        return events;
    }

    /** @return these events with their texts */
    List<NewEvent> withTexts(Collection<UUID> events) throws SQLException {
        return events.isEmpty() ? List.of() : withTexts("event_id", events);
    }

    private List<NewEvent> withTexts(String column, Collection<UUID> ids) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(WITH_TEXTS.formatted(column))) {
            Columns.of(statement, ids).with(id -> id);
            var events = new ArrayList<NewEvent>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(new NewEvent(event(rows), rows.getString("facts"), rows.getString("subject"),
                            rows.getString("text")));
                }
            }
            return events;
        }
    }

    private static TicketEvent event(ResultSet row) throws SQLException {
        return new TicketEvent(row.getObject("event_id", UUID.class), row.getObject("ticket_id", UUID.class),
                EventType.named(row.getString("type")).orElseThrow(), time(row, "occurred_at"), time(row, "recorded_at"),
                row.getLong("position"),
                EventFormat.readStored(row.getString("facts"), EventFacts.class));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
