package dev.fenster.insight.signals;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import dev.fenster.insight.InsightConfig;
import dev.fenster.insight.signals.ComponentReported.Owner;
import dev.fenster.insight.signals.ComponentReported.Quote;
import dev.fenster.insight.signals.ComponentReported.Wait;

/** Counts what is reported of component-days; three statements for any number of them. */
@ApplicationScoped
class ComponentFiguresQuery {
    private static final String DAYS = """
            with d as (select * from unnest(?::text[], ?::date[], ?::timestamptz[], ?::timestamptz[])
                as d(component, day, starts, ends))
            """;
    private static final String TICKETS_OF_DAY = """
            coalesce(t.component, 'unrouted') = d.component
                and t.opened_at >= d.starts and t.opened_at < d.ends and t.opened_at is not null
            """;
    private static final String COUNTS = DAYS + """
            select c.*, n.name as component_name, o.name as owner_name from (
                select d.component, d.day, counted.*, latest.owner from d cross join lateral (
                    select count(*) as tickets, count(t.first_reply_at) as answered from ticket t where\s""" + TICKETS_OF_DAY
            + """
                    ) as counted left join lateral (
                        select t.owner from ticket t where t.owner is not null and\s""" + TICKETS_OF_DAY + """
                            order by t.opened_at desc, t.ticket_id limit 1
                        ) as latest on true) as c
                    left join display_name n on n.dimension = 'component' and n.key = c.component
                    left join display_name o on o.dimension = 'owner' and o.key = c.owner""";
    private static final String WAITS = DAYS + """
            select d.component, d.day, w.* from d cross join lateral (
                select t.ticket_id, t.opened_at, t.first_reply_at, t.first_reply_seconds from ticket t where\s"""
            + TICKETS_OF_DAY + """
                    order by t.first_reply_seconds desc nulls first, t.opened_at, t.ticket_id limit 3) as w""";
    private static final String QUOTES = DAYS + """
            select d.component, d.day, q.* from d cross join lateral (
                select t.ticket_id, t.language, c.quote from ticket t join ticket_content c using (ticket_id)
                where c.quote is not null and\s""" + TICKETS_OF_DAY + """
            order by t.opened_at, t.ticket_id limit 12) as q""";

    private final DataSource database;
    private final ZoneId zone;

    ComponentFiguresQuery(DataSource database, InsightConfig config) {
        this.database = database;
        this.zone = config.reportingTimezone();
    }

    List<ComponentFigures> of(List<ComponentDay> days) throws SQLException {
        var waits = byDay(WAITS, days, ComponentFiguresQuery::wait);
        var quotes = byDay(QUOTES, days, ComponentFiguresQuery::quote);
        var figures = new ArrayList<ComponentFigures>();
        byDay(COUNTS, days, row -> figures.add(figures(row, waits, quotes)));
        return figures;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<ComponentDay, List<T>> byDay(String sql, List<ComponentDay> days, Reading<T> reading) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            setColumn(statement, 1, days, ComponentDay::component);
            setColumn(statement, 2, days, ComponentDay::day);
            setColumn(statement, 3, days, day -> start(day.day()));
            setColumn(statement, 4, days, day -> start(day.day().plusDays(1)));
            var read = new HashMap<ComponentDay, List<T>>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.computeIfAbsent(ComponentDay.in(rows), day -> new ArrayList<>()).add(reading.of(rows));
                }
            }
            return read;
        }
    }

    private static void setColumn(PreparedStatement statement, int parameter, List<ComponentDay> days,
            Function<ComponentDay, Object> value) throws SQLException {
        var values = days.stream().map(value).map(Object::toString).toArray();
        statement.setArray(parameter, statement.getConnection().createArrayOf("text", values));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static ComponentFigures figures(ResultSet row, Map<ComponentDay, List<Wait>> waits,
            Map<ComponentDay, List<Quote>> quotes) throws SQLException {
        var day = ComponentDay.in(row);
        var owner = row.getString("owner");
        return new ComponentFigures(day, row.getString("component_name"),
                owner == null ? null : new Owner(owner, row.getString("owner_name")), row.getInt("tickets"),
                row.getInt("answered"), waits.getOrDefault(day, List.of()),
                QuotePolicy.choose(quotes.getOrDefault(day, List.of()), Quote::text));
    }

    private static Wait wait(ResultSet row) throws SQLException {
        var reply = row.getObject("first_reply_at", OffsetDateTime.class);
        return new Wait(row.getObject("ticket_id", UUID.class), row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                reply == null ? null : reply.toInstant(), reply == null ? null : (long) row.getDouble("first_reply_seconds"));
    }

    private static Quote quote(ResultSet row) throws SQLException {
        return new Quote(row.getObject("ticket_id", UUID.class), row.getString("language"), row.getString("quote"));
    }
}
