package dev.fenster.insight.signals;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The table {@code component_day}: what was reported last. Only the one relay that holds the marks reads and writes it. */
@ApplicationScoped
class ComponentDayTable {
    private static final String OF = """
            select component, day, version, figures from component_day
            join unnest(?::text[], ?::date[]) as d(component, day) using (component, day)""";
    private static final String PUT = """
            insert into component_day (component, day, version, figures) values (?, ?, ?, ?)
            on conflict (component, day) do update set version = excluded.version, figures = excluded.figures""";

    private final DataSource database;

    ComponentDayTable(DataSource database) {
        this.database = database;
    }

    /**
     * @param figures
     *        the event's JSON without its version and id
     */
    record Reported(ComponentDay day, long version, String figures) {}

    Map<ComponentDay, Reported> of(List<ComponentDay> days) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(OF)) {
            statement.setArray(1, connection.createArrayOf("text", days.stream().map(ComponentDay::component).toArray()));
            statement.setArray(2,
                    connection.createArrayOf("text", days.stream().map(day -> day.day().toString()).toArray()));
            var reported = new HashMap<ComponentDay, Reported>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var day = ComponentDay.in(rows);
                    reported.put(day, new Reported(day, rows.getLong("version"), rows.getString("figures")));
                }
            }
            return reported;
        }
    }

    void put(Collection<Reported> reported) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(PUT)) {
            for (var each : reported) {
                statement.setString(1, each.day().component());
                statement.setObject(2, each.day().day());
                statement.setLong(3, each.version());
                statement.setString(4, each.figures());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
