package dev.fenster.insight.metrics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import dev.fenster.insight.selection.Dimension;
import dev.fenster.insight.selection.Filters;

/**
 * What a caller wants to know.
 *
 * @param to
 *        the first moment after the last bucket
 * @param bucket
 *        null for one point over the whole time
 * @param starts
 *        the first moment of each bucket
 * @param statistics
 *        at least one for a metric that has any, else none
 */
record Question(Metric metric, Instant from, Instant to, ZoneId zone, Bucket bucket, List<Instant> starts, List<Dimension> by,
        Filters filters, List<Statistic> statistics) {}
