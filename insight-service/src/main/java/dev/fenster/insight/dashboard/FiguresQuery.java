package dev.fenster.insight.dashboard;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import dev.fenster.insight.InsightConfig;
import dev.fenster.insight.dashboard.Figures.Waits;

/** Counts what a dashboard shows of this moment. */
@ApplicationScoped
class FiguresQuery {
    private static final String REVISION = "select coalesce(sum(revision), 0) from ingest_revision";
    private static final String BY_CHANNEL = """
            select channel, count(*) from ticket where opened_at >= ? and opened_at < ? group by 1 order by 1""";
    private static final String TODAY = """
            select count(*) filter (where first_reply_at is null),
                percentile_cont(0.5) within group (order by first_reply_seconds),
                percentile_cont(0.9) within group (order by first_reply_seconds)
            from ticket where opened_at >= ? and opened_at < ?""";
    private static final String BACKLOG = """
            select count(*) from ticket where settled_at > ? and opened_at <= ? and width_bucket(?, unsolved) % 2 = 1""";

    private final DataSource database;
    private final Clock clock;
    private final ZoneId zone;

    FiguresQuery(DataSource database, Clock clock, InsightConfig config) {
        this.database = database;
        this.clock = clock;
        this.zone = config.reportingTimezone();
    }

    /** @return the sum of what all instances changed so far */
    long revision() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(REVISION);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    /**
     * @param revision
     *        as it was before, so that a change in between is noticed next time
     */
    Figures figures(long revision) throws SQLException {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var day = now.atZone(zone).toLocalDate();
        try (var connection = database.getConnection();
                var byChannel = connection.prepareStatement(BY_CHANNEL);
                var today = connection.prepareStatement(TODAY);
                var backlog = connection.prepareStatement(BACKLOG)) {
            var volumes = new LinkedHashMap<String, Long>();
            setDay(byChannel, day);
            try (var rows = byChannel.executeQuery()) {
                while (rows.next()) {
                    volumes.put(rows.getString(1), rows.getLong(2));
                }
            }
            setDay(today, day);
            setMoments(backlog, now, now, now);
            try (var waits = today.executeQuery(); var unsolved = backlog.executeQuery()) {
                waits.next();
                unsolved.next();
                return new Figures(revision, now, day, zone.getId(), volumes.values().stream().mapToLong(Long::longValue).sum(),
                        volumes, unsolved.getLong(1), waits.getLong(1),
                        new Waits((Double) waits.getObject(2), (Double) waits.getObject(3)));
            }
        }
    }

    private void setDay(PreparedStatement statement, LocalDate day) throws SQLException {
        setMoments(statement, day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static void setMoments(PreparedStatement statement, Instant... moments) throws SQLException {
        for (var index = 0; index < moments.length; index++) {
            statement.setObject(index + 1, moments[index].atOffset(ZoneOffset.UTC));
        }
    }
}
