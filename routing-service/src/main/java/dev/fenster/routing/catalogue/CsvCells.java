package dev.fenster.routing.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * The cells of one line of a CSV file; an empty cell is null.
 *
 * @param refusal
 *        takes the column of a cell that cannot be understood, and what it must be; the cell is null then
 */
record CsvCells(Map<String, String> byColumn, BiConsumer<String, String> refusal) {
    String text(String column) {
        return byColumn.get(column);
    }

    Integer integer(String column) {
        var cell = text(column);
        return cell == null || !matches(column, "-?\\d{1,9}", "must be a whole number") ? null : Integer.valueOf(cell.trim());
    }

    Boolean truth(String column) {
        var cell = text(column);
        return cell == null || !matches(column, "true|false", "must be true or false") ? null : Boolean.valueOf(cell.trim());
    }

    LocalDate date(String column) {
        var cell = text(column);
        try {
            return cell == null ? null : LocalDate.parse(cell.trim());
        } catch (DateTimeParseException e) {
            refusal.accept(column, "must be a date such as 2026-11-30, and " + e.getParsedString() + " is none");
            return null;
        }
    }

    /** @return words that blanks separate */
    List<String> words(String column) {
        var cell = text(column);
        return cell == null || cell.isBlank() ? List.of() : Arrays.asList(cell.strip().split("\\s+"));
    }

    static String words(List<String> words) {
        return words.isEmpty() ? null : String.join(" ", words);
    }

    /** Steps as in {@code 50% owner; due team}. */
    static List<EscalationStep> steps(String cell) {
        return cell == null || cell.isBlank() ? List.of() : Arrays.stream(cell.split(";")).map(CsvCells::step).toList();
    }

    static String steps(List<EscalationStep> steps) {
        return steps.isEmpty()
                ? null
                : steps.stream().filter(Objects::nonNull).map(step -> step.when() + " " + step.ask())
                        .collect(Collectors.joining("; "));
    }

    private static EscalationStep step(String text) {
        var parts = text.strip().split("\\s+", 2);
        return new EscalationStep(parts[0], parts.length > 1 ? parts[1] : null);
    }

    /** @return the value that is written so; null for an empty cell */
    <T> T oneOf(String column, T[] values) {
        var cell = text(column);
        var found = Arrays.stream(values).filter(value -> value.toString().equals(cell)).findFirst();
        if (cell != null && found.isEmpty()) {
            refusal.accept(column, "must be one of " + Arrays.toString(values));
        }
        return found.orElse(null);
    }

    List<Absence> absences(String column) {
        try {
            return AbsenceList.read(text(column));
        } catch (IllegalArgumentException e) {
            refusal.accept(column, e.getMessage());
            return List.of();
        }
    }

    OwnerKind kind(String column) {
        var cell = text(column);
        var found = Arrays.stream(OwnerKind.values()).filter(kind -> kind.toString().equals(cell)).findFirst();
        if (found.isEmpty()) {
            refusal.accept(column, "must be person or team");
        }
        return found.orElse(null);
    }

    private boolean matches(String column, String pattern, String message) {
        var matches = text(column).trim().toLowerCase(Locale.ROOT).matches(pattern);
        if (!matches) {
            refusal.accept(column, message);
        }
        return matches;
    }
}
