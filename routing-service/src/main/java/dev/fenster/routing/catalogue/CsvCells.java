package dev.fenster.routing.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The cells of one line of a CSV file; an empty cell is null. */
record CsvCells(Map<String, String> byColumn) {
    /** A cell that cannot be understood. */
    static final class UnreadableCellException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String column;

        UnreadableCellException(String column, String message) {
            super(message);
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    String text(String column) {
        return byColumn.get(column);
    }

    Integer integer(String column) {
        var cell = text(column);
        if (cell != null && !cell.trim().matches("-?\\d{1,9}")) {
            throw new UnreadableCellException(column, "must be a whole number");
        }
        return cell == null ? null : Integer.valueOf(cell.trim());
    }

    /** The words of a cell, which spaces separate. */
    List<String> words(String column) {
        return text(column) == null || text(column).isBlank() ? List.of() : List.of(text(column).strip().split("\\s+"));
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
                : steps.stream().map(step -> step.when() + " " + step.ask()).collect(Collectors.joining("; "));
    }

    private static EscalationStep step(String text) {
        var parts = text.strip().split("\\s+", 2);
        return new EscalationStep(parts[0], parts.length > 1 ? parts[1] : null);
    }

    Boolean truth(String column) {
        var cell = text(column);
        if (cell != null && !cell.matches("(?i)true|false")) {
            throw new UnreadableCellException(column, "must be true or false");
        }
        return cell == null ? null : Boolean.valueOf(cell);
    }

    /** @return the value that is written so; null for an empty cell */
    <T> T oneOf(String column, T[] values) {
        var cell = text(column);
        return cell == null
                ? null
                : Arrays.stream(values).filter(value -> value.toString().equals(cell)).findFirst()
                        .orElseThrow(() -> new UnreadableCellException(column, "must be one of " + Arrays.toString(values)));
    }

    OwnerKind kind(String column) {
        var cell = text(column);
        return Arrays.stream(OwnerKind.values()).filter(kind -> kind.toString().equals(cell)).findFirst()
                .orElseThrow(() -> new UnreadableCellException(column, "must be person or team"));
    }
}
