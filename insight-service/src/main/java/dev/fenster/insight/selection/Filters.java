package dev.fenster.insight.selection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which tickets a caller wants: of every dimension named, those with one of its values. An empty value is a ticket without one.
 */
public final class Filters {
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_VALUE = 200;

    private final Map<Dimension, List<String>> values;

    private Filters(Map<Dimension, List<String>> values) {
        this.values = values;
    }

    public static Filters in(Parameters parameters) {
        var values = new EnumMap<Dimension, List<String>>(Dimension.class);
        for (var dimension : Dimension.values()) {
            var wanted = parameters.all(dimension.key());
            if (wanted.size() > MOST_VALUES || wanted.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
                parameters.reject(dimension.key(), "may have %d values of %d characters".formatted(MOST_VALUES, LONGEST_VALUE));
            }
            if (!wanted.isEmpty()) {
                values.put(dimension, wanted);
            }
        }
        return new Filters(values);
    }

    /** @return {@code and ...} for a where clause over the table ticket, with a parameter for each dimension */
    public String sql() {
        return values.entrySet().stream().map(filter -> {
            var column = filter.getKey().key();
            return " and (%s = any(?)%s)".formatted(column, filter.getValue().contains("") ? " or " + column + " is null" : "");
        }).collect(Collectors.joining());
    }

    /**
     * @param first
     *        the index of the first of the parameters of {@link #sql()}
     * @return the index after the last of them
     */
    public int set(PreparedStatement statement, int first) throws SQLException {
        var parameter = first;
        for (var wanted : values.values()) {
            var texts = wanted.stream().map(value -> value.replace('\0', '\uFFFD')).toArray();
            statement.setArray(parameter++, statement.getConnection().createArrayOf("text", texts));
        }
        return parameter;
    }

    /** @return the filters as the answer repeats them */
    public Map<String, List<String>> asGiven() {
        var given = new LinkedHashMap<String, List<String>>();
        values.forEach((dimension, wanted) -> given.put(dimension.key(), new ArrayList<>(wanted)));
        return given;
    }
}
