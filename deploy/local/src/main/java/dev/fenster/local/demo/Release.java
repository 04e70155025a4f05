package dev.fenster.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A version, the share of customers that takes it, and how fast; shippedAt is null for those from before the month. */
record Release(String version, double share, Instant shippedAt, Duration meanUptake) {

    static List<Release> all(Month month) {
        return DemoFiles.table("releases.csv").stream().map(row -> of(row, month)).toList();
    }

    boolean isNew() {
        return shippedAt != null;
    }

    private static Release of(Map<String, String> row, Month month) {
        boolean isNew = !row.get("weekday").isEmpty();
        return new Release(row.get("version"), Double.parseDouble(row.get("share")), isNew ? month.moment(row) : null,
                isNew ? Duration.ofMinutes((long) (Double.parseDouble(row.get("meanDays")) * 24 * 60)) : null);
    }
}
