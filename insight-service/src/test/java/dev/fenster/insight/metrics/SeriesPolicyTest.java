package dev.fenster.insight.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.fenster.insight.metrics.SeriesPolicy.Values;

class SeriesPolicyTest {
    @Test
    void every_bucket_has_its_point_and_missing_values_come_last() {
        var cells = List.of(cell(null, 1, 4), cell("phone", 3, 2), cell("email", 2, 1));

        assertThat(SeriesPolicy.filled(cells, 0, 1, 3, 0L)).containsExactly(new Values(List.of("email"), List.of(0L, 1L, 0L)),
                new Values(List.of("phone"), List.of(0L, 0L, 2L)),
                new Values(Arrays.asList((String) null), List.of(4L, 0L, 0L)));
    }

    @Test
    void nothing_counted_is_one_empty_series_unless_asked_by_something() {
        assertThat(SeriesPolicy.filled(List.of(), 0, 0, 2, null))
                .containsExactly(new Values(List.of(), Arrays.asList(null, null)));
        assertThat(SeriesPolicy.filled(List.of(), 0, 1, 2, null)).isEmpty();
    }

    @Test
    void changes_add_up_from_before_the_first_bucket_to_now() {
        var changes = List.of(new Cell(List.of(), 0, List.of(5L)), new Cell(List.of(), 1, List.of(2L)),
                new Cell(List.of(), 2, List.of(-3L)));

        assertThat(SeriesPolicy.accumulated(changes, 0, 4, 3))
                .containsExactly(new Values(List.of(), Arrays.asList(7L, 4L, 4L, null)));
    }

    @Test
    void the_largest_series_comes_first() {
        var small = new Values(List.of("a"), Arrays.asList(1L, null));
        var large = new Values(List.of("b"), Arrays.asList(1L, 2L));

        assertThat(SeriesPolicy.largestFirst(List.of(small, large))).containsExactly(large, small);
    }

    private static Cell cell(String channel, int bucket, long value) {
        return new Cell(Arrays.asList(channel), bucket, List.of(value));
    }
}
