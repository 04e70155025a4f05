package dev.fenster.insight.metrics;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import dev.fenster.insight.selection.Dimension;

/** What components and owners are called. */
@ApplicationScoped
class NameQuery {
    private static final List<Dimension> NAMED = List.of(Dimension.COMPONENT, Dimension.OWNER);
    private static final String NAMES = """
            select dimension, key, name from display_name where dimension = any(?)""";

    private final DataSource database;

    NameQuery(DataSource database) {
        this.database = database;
    }

    /** @return for each of these dimensions that has names, the name of each key */
    Map<Dimension, Map<String, String>> of(Collection<Dimension> dimensions) throws SQLException {
        var names = new HashMap<Dimension, Map<String, String>>();
        var named = dimensions.stream().filter(NAMED::contains).toList();
        if (named.isEmpty()) {
            return names;
        }
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(NAMES)) {
            statement.setArray(1, connection.createArrayOf("text", named.stream().map(Dimension::key).toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var dimension = Dimension.valueOf(rows.getString(1).toUpperCase(Locale.ROOT));
                    names.computeIfAbsent(dimension, none -> new HashMap<>()).put(rows.getString(2), rows.getString(3));
                }
            }
        }
        return names;
    }
}
