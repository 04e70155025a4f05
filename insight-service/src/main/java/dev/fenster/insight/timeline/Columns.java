package dev.fenster.insight.timeline;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/** Rows of a batch, column by column, as {@code unnest} takes them: one statement for any number of rows. */
final class Columns<T> {
    private final PreparedStatement statement;
    private final Collection<T> rows;
    private int parameter;

    private Columns(PreparedStatement statement, Collection<T> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    static <T> Columns<T> of(PreparedStatement statement, Collection<T> rows) {
        return new Columns<>(statement, rows);
    }

    /** Sets the next parameter to an array of this value of every row, as text that the statement casts. */
    Columns<T> with(Function<T, ?> value) throws SQLException {
        var texts = new String[rows.size()];
        var row = 0;
        for (var each : rows) {
            var content = value.apply(each);
            texts[row++] = content == null ? null : content.toString();
        }
        statement.setArray(++parameter, statement.getConnection().createArrayOf("text", texts));
        return this;
    }
}
