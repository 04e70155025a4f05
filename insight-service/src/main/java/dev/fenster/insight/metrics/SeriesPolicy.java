package dev.fenster.insight.metrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** From the figures that were counted to whole series, in which every bucket has its point. */
final class SeriesPolicy {
    private static final Comparator<String> MISSING_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private SeriesPolicy() {}

    /**
     * @param key
     *        the value of each dimension, null for none
     * @param values
     *        one a bucket
     */
    record Values(List<String> key, List<Number> values) {
        private double total() {
            return values.stream().filter(value -> value != null).mapToDouble(Number::doubleValue).sum();
        }
    }

    /**
     * @param cells
     *        what was counted
     * @param figure
     *        which of a cell's values
     * @param empty
     *        what stands where nothing was counted
     * @return a series for every key, sorted by key; one for the whole where nothing was asked by
     */
    static List<Values> filled(List<Cell> cells, int figure, int dimensions, int buckets, Number empty) {
        var series = new LinkedHashMap<List<String>, List<Number>>();
        if (dimensions == 0) {
            series.put(List.of(), values(buckets, empty));
        }
        for (var cell : cells) {
            series.computeIfAbsent(cell.key(), key -> values(buckets, empty)).set(cell.bucket() - 1, cell.values().get(figure));
        }
        return series.entrySet().stream().map(entry -> new Values(entry.getKey(), entry.getValue()))
                .sorted((a, b) -> compare(a.key(), b.key())).toList();
    }

    /**
     * @param changes
     *        by how many a number changed before (bucket 0) and in each bucket
     * @param known
     *        how many buckets have begun; those after have no value yet
     * @return the number at the end of each bucket
     */
    static List<Values> accumulated(List<Cell> changes, int dimensions, int buckets, int known) {
        var shifted = changes.stream().map(cell -> new Cell(cell.key(), cell.bucket() + 1, cell.values())).toList();
        return filled(shifted, 0, dimensions, buckets + 1, 0L).stream().map(change -> sums(change, buckets, known)).toList();
    }

    /** @return the same series, the one with the largest sum first */
    static List<Values> largestFirst(List<Values> series) {
        return series.stream().sorted(Comparator.comparingDouble(Values::total).reversed()).toList();
    }

    private static Values sums(Values changes, int buckets, int known) {
        var sums = values(buckets, null);
        var sum = changes.values().get(0).longValue();
        for (var bucket = 0; bucket < known; bucket++) {
            sum += changes.values().get(bucket + 1).longValue();
            sums.set(bucket, sum);
        }
        return new Values(changes.key(), sums);
    }

    private static List<Number> values(int buckets, Number empty) {
        return new ArrayList<>(Collections.nCopies(buckets, empty));
    }

    private static int compare(List<String> a, List<String> b) {
        for (var index = 0; index < a.size(); index++) {
            var order = MISSING_LAST.compare(a.get(index), b.get(index));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
