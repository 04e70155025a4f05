package dev.fenster.insight.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said of many waits. Percentiles interpolate linearly between the two nearest waits. */
enum Statistic {
    MEDIAN("percentile_cont(0.5) within group (order by first_reply_seconds)"),
    P90("percentile_cont(0.9) within group (order by first_reply_seconds)"),
    MEAN("avg(first_reply_seconds)"),
    COUNT("count(*)");

    private final String sql;

    Statistic(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Statistic::key).toList();
    }

    static Optional<Statistic> of(String key) {
        return Arrays.stream(values()).filter(statistic -> statistic.key().equals(key)).findFirst();
    }
}
