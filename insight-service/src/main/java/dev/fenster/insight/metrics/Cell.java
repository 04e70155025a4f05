package dev.fenster.insight.metrics;

import java.util.List;

/**
 * One figure as it was counted.
 *
 * @param key
 *        the value of each dimension asked by, null for none
 * @param bucket
 *        1 for the first; 0 for all time before it
 * @param values
 *        one a statistic; one for a metric without
 */
record Cell(List<String> key, int bucket, List<Number> values) {}
