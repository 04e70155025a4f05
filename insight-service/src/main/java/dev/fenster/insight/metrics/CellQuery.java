package dev.fenster.insight.metrics;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import dev.fenster.insight.selection.Dimension;

/** Counts from the table {@code ticket}, in one statement a question. */
@ApplicationScoped
class CellQuery {
    /** The sub-select is there for speed: as a plain cast, the array would be read anew for every row. */
    private static final String OPENED = """
            select width_bucket(opened_at, (select ?::timestamptz[])) as bucket, %s from ticket
            where opened_at >= ? and opened_at < ? %s group by 1%s""";
    /**
     * A ticket becomes unsolved at its opening and is solved when it settles; few tickets change in between. One that settled before
     * the first bucket adds nothing and takes nothing away.
     */
    private static final List<String> CHANGES = List.of("""
            select width_bucket(opened_at, (select ?::timestamptz[])) as bucket, 1 as change%s from ticket
            where settled_at >= ? and opened_at < ? and opened_at < ?""", """
            select width_bucket(settled_at, (select ?::timestamptz[])), -1%s from ticket
            where settled_at >= ? and settled_at < ? and opened_at < ?""", """
            select width_bucket(moment.at, (select ?::timestamptz[])), case when moment.number %% 2 = 1 then 1 else -1 end%s
            from ticket, unnest(unsolved) with ordinality as moment(at, number)
            where cardinality(unsolved) > 2 and settled_at >= ? and opened_at < ? and moment.at < ?
                and moment.number > 1 and (settled_at = 'infinity' or moment.number < cardinality(unsolved))""");

    private final DataSource database;

    CellQuery(DataSource database) {
        this.database = database;
    }

    /** @return how many tickets were opened; buckets without one are left out */
    List<Cell> volume(Question question) throws SQLException {
        return opened(question, "count(*)", "", 1);
    }

    /** @return the statistics of the waits of tickets opened in each bucket; buckets without a reply are left out */
    List<Cell> firstReplyTime(Question question) throws SQLException {
        var statistics = question.statistics().stream().map(Statistic::sql).collect(Collectors.joining(", "));
        return opened(question, statistics, " and first_reply_seconds is not null", question.statistics().size());
    }

    /**
     * @param until
     *        the first moment of which nothing is known
     * @return by how many the unsolved tickets changed; buckets without a change are left out
     */
    List<Cell> backlogChanges(Question question, Instant until) throws SQLException {
        var filters = question.filters();
        var changes = CHANGES.stream().map(change -> change.formatted(columns(question)) + filters.sql())
                .collect(Collectors.joining(" union all "));
        var sql = "select bucket, sum(change)%1$s from (%2$s) as changes group by bucket%1$s".formatted(columns(question),
                changes);
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            var parameter = 1;
            for (var change = 0; change < CHANGES.size(); change++) {
                statement.setArray(parameter++, starts(connection, question));
                statement.setObject(parameter++, utc(question.from()));
                statement.setObject(parameter++, utc(until));
                statement.setObject(parameter++, utc(until));
                parameter = filters.set(statement, parameter);
            }
            return cells(statement, question, 1);
        }
    }

    private List<Cell> opened(Question question, String figures, String condition, int count) throws SQLException {
        var sql = OPENED.formatted(figures + columns(question), condition + question.filters().sql(), columns(question));
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, starts(connection, question));
            statement.setObject(2, utc(question.from()));
            statement.setObject(3, utc(question.to()));
            question.filters().set(statement, 4);
            return cells(statement, question, count);
        }
    }

    private static String columns(Question question) {
        return question.by().stream().map(Dimension::key).map(column -> ", " + column).collect(Collectors.joining());
    }

    private static Array starts(Connection connection, Question question) throws SQLException {
        return connection.createArrayOf("text", question.starts().stream().map(Instant::toString).toArray());
    }

    private static List<Cell> cells(PreparedStatement statement, Question question, int count) throws SQLException {
        var cells = new ArrayList<Cell>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                cells.add(cell(rows, question, count));
            }
        }
        return cells;
    }

    private static Cell cell(ResultSet row, Question question, int count) throws SQLException {
        var values = new ArrayList<Number>();
        for (var figure = 0; figure < count; figure++) {
            values.add((Number) row.getObject(2 + figure));
        }
        var key = new ArrayList<String>();
        for (var dimension : question.by()) {
            key.add(row.getString(dimension.key()));
        }
        return new Cell(key, row.getInt("bucket"), values);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
