package dev.fenster.notification.signal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.fenster.notification.signal.ComponentDay.Owner;
import dev.fenster.notification.signal.ComponentDay.Quote;
import dev.fenster.notification.signal.ComponentDay.Wait;

/** The table {@code component_day}: one row a component and day, holding the report with the highest version. */
@ApplicationScoped
public class ComponentDays {
    private static final String KEEP_NEWER = """
            insert into component_day (component, day, version, component_name, owner_key, owner_name, timezone, tickets, answered,
                                       longest_waits, quotes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
            on conflict (component, day) do update set
                version = excluded.version, component_name = excluded.component_name, owner_key = excluded.owner_key,
                owner_name = excluded.owner_name, timezone = excluded.timezone, tickets = excluded.tickets,
                answered = excluded.answered, longest_waits = excluded.longest_waits, quotes = excluded.quotes
            where excluded.version > component_day.version
            """;
    private static final String BETWEEN = "select * from component_day where day between ? and ? order by day desc, component";
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private final DataSource database;

    ComponentDays(DataSource database) {
        this.database = database;
    }

    /**
     * Stores the reports that are newer than what is stored; needs at most one report a component and day.
     *
     * @return those that were stored
     * @throws IllegalStateException
     *         when the database refuses
     */
    List<ComponentDay> keepNewer(Collection<ComponentDay> reports) {
        // In one order everywhere, so that two instances never wait for each other.
        var ordered = reports.stream().sorted(Comparator.comparing(ComponentDay::component).thenComparing(ComponentDay::day))
                .toList();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP_NEWER)) {
            for (var report : ordered) {
                bind(statement, report);
                statement.addBatch();
            }
            var stored = statement.executeBatch();
            var news = new ArrayList<ComponentDay>();
            for (int i = 0; i < stored.length; i++) {
                if (stored[i] > 0) {
                    news.add(ordered.get(i));
                }
            }
            return news;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Reports could not be stored", e);
        }
    }

    /**
     * @return the days from the first to the last, both included, newest first
     * @throws IllegalStateException
     *         when the database refuses
     */
    public List<ComponentDay> between(LocalDate first, LocalDate last) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(BETWEEN)) {
            statement.setObject(1, first);
            statement.setObject(2, last);
            try (ResultSet rows = statement.executeQuery()) {
                var days = new ArrayList<ComponentDay>();
                while (rows.next()) {
                    days.add(day(rows));
                }
                return days;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Figures could not be read", e);
        }
    }

    private static void bind(PreparedStatement statement, ComponentDay report) throws SQLException, JsonProcessingException {
        var owner = report.owner() == null ? new Owner(null, null) : report.owner();
        statement.setString(1, report.component());
        statement.setObject(2, report.day());
        statement.setLong(3, report.version());
        statement.setString(4, report.componentName());
        statement.setString(5, owner.key());
        statement.setString(6, owner.name());
        statement.setString(7, report.timezone());
        statement.setInt(8, report.tickets());
        statement.setInt(9, report.answered());
        statement.setString(10, JSON.writeValueAsString(report.longestWaits()));
        statement.setString(11, JSON.writeValueAsString(report.quotes()));
    }

    private static ComponentDay day(ResultSet row) throws SQLException, JsonProcessingException {
        var ownerKey = row.getString("owner_key");
        var owner = ownerKey == null ? null : new Owner(ownerKey, row.getString("owner_name"));
        return new ComponentDay(row.getString("component"), row.getString("component_name"), owner,
                row.getObject("day", LocalDate.class), row.getString("timezone"), row.getLong("version"), row.getInt("tickets"),
                row.getInt("answered"), List.of(JSON.readValue(row.getString("longest_waits"), Wait[].class)),
                List.of(JSON.readValue(row.getString("quotes"), Quote[].class)));
    }
}
