package dev.fenster.routing.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Days on which a team is not there, beside holidays: {@code 2026-12-24} or {@code 2026-12-24/2026-12-31}, both included. */
public final class Closures {
    private final List<Days> closed;

    private record Days(LocalDate first, LocalDate last) {
        boolean contain(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    private Closures(List<Days> closed) {
        this.closed = closed;
    }

    /**
     * @throws IllegalArgumentException
     *         with what is wrong, as the end of a sentence that begins with the field's name
     */
    public static Closures parse(List<String> texts) {
        return new Closures(texts.stream().map(Closures::days).toList());
    }

    boolean contain(LocalDate date) {
        return closed.stream().anyMatch(days -> days.contain(date));
    }

    private static Days days(String text) {
        try {
            var parts = text.split("/", -1);
            var days = new Days(LocalDate.parse(parts[0]), LocalDate.parse(parts[parts.length - 1]));
            if (parts.length > 2 || days.last().isBefore(days.first())) {
                throw new IllegalArgumentException("says " + text + ", which ends before it begins or has more than two days");
            }
            return days;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("says " + text + ": write 2026-12-24, or 2026-12-24/2026-12-31", e);
        }
    }
}
