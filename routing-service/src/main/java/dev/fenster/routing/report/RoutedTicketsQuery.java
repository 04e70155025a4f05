package dev.fenster.routing.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;

/** Asks the tables {@code decisions} and {@code ticket_texts} for reports. */
@ApplicationScoped
class RoutedTicketsQuery {
    /** So many tickets at most are looked at, the newest. */
    static final int MOST = 10_000;
    private static final int BATCH = 500;
    private static final String NEWEST = """
            select t.ticket_id, t.language, t.content from ticket_texts t where t.ticket_id in (
                select ticket_id from decisions where decided_at >= ?::timestamptz order by decided_at desc limit ?)""";
    private static final String UNMATCHED = """
            select t.ticket_id, t.language, t.content from ticket_texts t where t.ticket_id in (
                select d.ticket_id from decisions d where d.decided_at >= ?::timestamptz and d.component is null
                       and not exists (select from decisions n where n.ticket_id = d.ticket_id and n.decided_at > d.decided_at)
                order by d.decided_at desc limit ?)""";
    private static final String UNUSED = """
            select id, component, query, priority, last_hit, changed_at from (
                select id, component, query, priority,
                       (select max(d.decided_at) from decisions d where d.rule_id = r.id) as last_hit,
                       (select max(c.changed_at) from catalogue_changes c where c.table_name = 'rules' and c.key = r.id) as changed_at
                from rules r where enabled) as rule
            where last_hit is null or last_hit < ?::timestamptz order by id""";

    /** What a ticket says. */
    record Ticket(UUID id, String language, String text) {}

    /**
     * @param lastHit
     *        when it last decided; null for never
     * @param changedAt
     *        when it was last changed; null when that is older than the history
     */
    record UnusedRule(String rule, String component, String query, int priority, Instant lastHit, Instant changedAt) {}

    private final AgroalDataSource dataSource;

    RoutedTicketsQuery(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Hands over the tickets that were decided about since then; they come in batches, as only a transaction has them.
     *
     * @param use
     *        says whether more is wanted
     */
    @Transactional(rollbackOn = SQLException.class)
    void newest(Instant since, Predicate<Ticket> use) throws SQLException {
        read(NEWEST, since, use);
    }

    /** As {@link #newest}, those whose last decision found no component. */
    @Transactional(rollbackOn = SQLException.class)
    void unmatched(Instant since, Predicate<Ticket> use) throws SQLException {
        read(UNMATCHED, since, use);
    }

    /** @return the rules that have decided about no ticket since then */
    List<UnusedRule> unused(Instant since) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(UNUSED)) {
            select.setString(1, since.toString());
            var unused = new ArrayList<UnusedRule>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    unused.add(new UnusedRule(rows.getString(1), rows.getString(2), rows.getString(3), rows.getInt(4),
                            instant(rows, 5), instant(rows, 6)));
                }
            }
            return unused;
        }
    }

    private void read(String query, Instant since, Predicate<Ticket> use) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(query)) {
            select.setFetchSize(BATCH);
            select.setString(1, since.toString());
            select.setInt(2, MOST);
            try (var rows = select.executeQuery()) {
                var wanted = true;
                while (wanted && rows.next()) {
                    wanted = use.test(new Ticket(rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3)));
                }
            }
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
