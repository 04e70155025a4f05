package dev.fenster.intake.deadletters;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The marks of one partition. Where some overlap, the latest counts. */
final class PartitionMarks {
    private final List<Mark> marks;

    PartitionMarks(List<Mark> marks) {
        this.marks = marks.stream().sorted(Comparator.comparingLong(Mark::first)).toList();
    }

    Optional<Mark> find(long offset) {
        return marks.stream().filter(mark -> mark.covers(offset)).max(Comparator.comparing(Mark::at));
    }

    /** @return the offset itself, or the first after it that has no mark */
    long firstOpen(long offset) {
        long open = offset;
        for (var mark : marks) {
            if (mark.covers(open)) {
                open = mark.last() + 1;
            }
        }
        return open;
    }

    /** @return how many of the letters that are there have such a mark */
    long count(Extent extent, Predicate<Mark> which) {
        long counted = 0;
        long next = extent.begin();
        for (var mark : marks) {
            long last = Math.min(mark.last(), extent.end() - 1);
            if (which.test(mark) && last >= next) {
                counted += last - Math.max(mark.first(), next) + 1;
                next = last + 1;
            }
        }
        return counted;
    }
}
