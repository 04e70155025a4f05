package dev.fenster.insight.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The figures of a metric and all that is needed to understand them.
 *
 * @param unit
 *        tickets or seconds
 * @param bucket
 *        null for one point over the whole time
 * @param to
 *        the first moment that is not counted
 * @param calendar
 *        null: calendar time
 */
@JsonInclude(Include.ALWAYS)
@JsonPropertyOrder({"metric", "unit", "title", "definition", "bucket", "timezone", "from", "to", "asOf", "calendar", "by"})
record Answer(String metric, String unit, String title, String definition, String bucket, String timezone, String from,
        String to,
        Instant asOf, String calendar, List<String> by, Map<String, List<String>> filters, List<Series> series) {
    /**
     * @param key
     *        the value of each dimension asked by, null for none
     * @param names
     *        what components and owners are called; left out where nothing has a name
     * @param statistic
     *        left out for a metric without
     * @param points
     *        each the first moment of a bucket and its figure; null where nothing was measured
     */
    @JsonInclude(Include.NON_EMPTY)
    record Series(@JsonInclude(Include.ALWAYS) Map<String, String> key, Map<String, String> names, String statistic,
            List<List<Object>> points) {}
}
