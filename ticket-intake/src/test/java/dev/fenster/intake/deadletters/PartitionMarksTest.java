package dev.fenster.intake.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PartitionMarksTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final TopicPartition PARTITION = new TopicPartition("dead-letters.routing-service.tickets", 0);

    @Test
    void the_latest_of_overlapping_marks_counts() {
        var marks = new PartitionMarks(List.of(mark(0, 10, LetterState.DISCARDED, NOON.plusSeconds(1)),
                mark(5, 5, LetterState.REPLAYED, NOON.plusSeconds(2)), mark(4, 6, LetterState.DISCARDED, NOON)));

        assertThat(marks.find(5)).map(Mark::state).contains(LetterState.REPLAYED);
        assertThat(marks.find(6)).map(Mark::at).contains(NOON.plusSeconds(1));
        assertThat(marks.find(11)).isEmpty();
    }

    @Test
    void the_first_open_letter_is_the_one_behind_all_marks_that_touch() {
        var marks = new PartitionMarks(List.of(replayed(8, 9), replayed(2, 5), replayed(4, 7), replayed(11, 12)));

        assertThat(marks.firstOpen(3)).isEqualTo(10);
        assertThat(marks.firstOpen(10)).isEqualTo(10);
        assertThat(marks.firstOpen(0)).isZero();
        assertThat(marks.firstOpen(12)).isEqualTo(13);
    }

    @Test
    void a_letter_with_several_marks_is_counted_once_and_one_that_is_gone_not_at_all() {
        var marks = new PartitionMarks(List.of(replayed(0, 4), replayed(3, 6), replayed(5, 5), replayed(9, 20)));

        assertThat(marks.count(new Extent(PARTITION, 2, 12), mark -> true)).isEqualTo(5 + 3);
        assertThat(marks.count(new Extent(PARTITION, 30, 30), mark -> true)).isZero();
        assertThat(marks.count(new Extent(PARTITION, 0, 3), mark -> mark.state() == LetterState.DISCARDED)).isZero();
    }

    private static Mark replayed(long first, long last) {
        return mark(first, last, LetterState.REPLAYED, NOON);
    }

    private static Mark mark(long first, long last, LetterState state, Instant at) {
        return new Mark(PARTITION.topic(), PARTITION.partition(), first, last, state, at, "operator");
    }
}
