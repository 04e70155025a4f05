package dev.fenster.intake.deadletters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.common.TopicPartition;

/** Letters in the order in which they lie, as runs of neighbours. */
final class Runs {
    private final List<Run> runs = new ArrayList<>();
    private int letters;

    static Runs of(DeadLetter letter) {
        var runs = new Runs();
        runs.add(letter);
        return runs;
    }

    void add(DeadLetter letter) {
        var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.partition().equals(letter.topicPartition()) && last.last() + 1 == letter.offset()) {
            runs.set(runs.size() - 1, new Run(last.partition(), last.first(), letter.offset()));
        } else {
            runs.add(new Run(letter.topicPartition(), letter.offset(), letter.offset()));
        }
        letters++;
    }

    int letters() {
        return letters;
    }

    List<Run> all() {
        return List.copyOf(runs);
    }

    record Run(TopicPartition partition, long first, long last) {
        Mark marked(LetterState state, Instant at, String by) {
            return new Mark(partition.topic(), partition.partition(), first, last, state, at, by);
        }
    }
}
