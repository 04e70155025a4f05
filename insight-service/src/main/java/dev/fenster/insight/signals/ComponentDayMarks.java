package dev.fenster.insight.signals;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The table {@code component_day_mark}: component-days whose figures changed and must be reported. Marks are inserted by
 * whoever changes figures and deleted by the relay that reported them, never updated, so neither waits for the other.
 */
@ApplicationScoped
public class ComponentDayMarks {
    private static final String ADD = """
            insert into component_day_mark (component, day) select * from unnest(?::text[], ?::date[])""";
    private static final String HOLD = "select pg_try_advisory_xact_lock(hashtext('component_day_mark'))";
    private static final String OLDEST = """
            select component, day, array_agg(id) as marks
            from (select id, component, day from component_day_mark order by id limit 20000) as oldest
            group by component, day order by min(id) limit ?""";
    private static final String NEWEST = "select coalesce(max(id), 0) from component_day_mark";
    private static final String REMOVE = "delete from component_day_mark where id = any(?)";

    private final DataSource database;

    ComponentDayMarks(DataSource database) {
        this.database = database;
    }

    /** The marks of one component-day that were there when the relay looked. */
    record Marked(ComponentDay day, List<Long> marks) {}

    /** Marks these component-days, in the transaction that changed their figures. */
    public void add(Collection<ComponentDay> days) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(ADD)) {
            statement.setArray(1, connection.createArrayOf("text", days.stream().map(ComponentDay::component).toArray()));
            statement.setArray(2,
                    connection.createArrayOf("text", days.stream().map(day -> day.day().toString()).toArray()));
            statement.executeUpdate();
        }
    }

    /** @return whether this transaction is the only one, over all instances, that may report now */
    boolean hold() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(HOLD);
                var row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** @return a number that grows with every mark; 0 when there is none */
    long newest() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NEWEST);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    List<Marked> oldest(int limit) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(OLDEST)) {
            statement.setInt(1, limit);
            var marked = new ArrayList<Marked>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    marked.add(new Marked(ComponentDay.in(rows), List.of((Long[]) rows.getArray("marks").getArray())));
                }
            }
            return marked;
        }
    }

    void remove(Collection<Marked> reported) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(REMOVE)) {
            var ids = reported.stream().flatMap(marked -> marked.marks().stream()).toArray();
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            statement.executeUpdate();
        }
    }
}
