package dev.fenster.e2e.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.core.ThrowingRunnable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fenster.e2e.running.FensterClient;

/**
 * What Fenster knows of the story.
 *
 * @param tickets
 *        their ids by external id
 */
record Told(FensterClient fenster, Map<String, String> tickets) {
    private static final double THOUSANDTHS = 1000;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String RANGE = "?source=chain&from=" + Story.START.minusSeconds(60) + "&to="
            + Story.START.plusSeconds(7000);

    JsonNode ticket(String externalId) {
        return fenster.get("/api/v1/tickets/" + tickets.get(externalId));
    }

    List<JsonNode> allTickets() {
        return tickets.keySet().stream().map(this::ticket).toList();
    }

    /** @return the one value of each series over the whole story by the value of the dimension, "null" where there is none */
    Map<String, Double> totals(String metric, String dimension) {
        return series(metric, "&by=" + dimension)
                .collect(Collectors.toMap(one -> one.path("key").path(dimension).asText(), Told::onlyValue));
    }

    /** @return the one value over the whole story of each statistic */
    Map<String, Double> statistics(String metric, String statistics) {
        return series(metric, "&statistic=" + statistics)
                .collect(Collectors.toMap(one -> one.path("statistic").asText(), Told::onlyValue));
    }

    private Stream<JsonNode> series(String metric, String more) {
        return fenster.get("/api/v1/metrics/" + metric + RANGE + more).path("series").valueStream();
    }

    private static double onlyValue(JsonNode series) {
        assertThat(series.path("points")).hasSize(1);
        return Math.round(series.at("/points/0/1").asDouble() * THOUSANDTHS) / THOUSANDTHS;
    }

    static void soon(ThrowingRunnable assertion) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(250)).untilAsserted(assertion);
    }
}
