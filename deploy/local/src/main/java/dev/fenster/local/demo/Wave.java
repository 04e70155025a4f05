package dev.fenster.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tickets that come at once, after an outage or a release: replies are slower by a factor; version may be null. */
record Wave(Topic topic, Instant start, Duration meanDelay, int tickets, double slowdown, String version) {

    static List<Wave> all(Month month, List<Topic> topics) {
        return DemoFiles.table("waves.csv").stream().map(row -> of(row, month, topics)).toList();
    }

    private static Wave of(Map<String, String> row, Month month, List<Topic> topics) {
        Topic topic = topics.stream().filter(any -> any.templates().equals(row.get("templates"))).findFirst().orElseThrow();
        String version = row.get("version").isEmpty() ? null : row.get("version");
        return new Wave(topic, month.moment(row), Duration.ofHours(Long.parseLong(row.get("meanHours"))),
                Integer.parseInt(row.get("tickets")), Double.parseDouble(row.get("slowdown")), version);
    }
}
