package dev.fenster.insight.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How long the time is that one point stands for. */
enum Bucket {
    HOUR, DAY, WEEK, MONTH;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Bucket::key).toList();
    }

    static Optional<Bucket> of(String key) {
        return Arrays.stream(values()).filter(bucket -> bucket.key().equals(key)).findFirst();
    }
}
