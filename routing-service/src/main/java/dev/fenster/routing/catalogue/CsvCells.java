package dev.fenster.routing.catalogue;

import java.util.Arrays;
import java.util.Map;

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

    OwnerKind kind(String column) {
        var cell = text(column);
        return Arrays.stream(OwnerKind.values()).filter(kind -> kind.toString().equals(cell)).findFirst()
                .orElseThrow(() -> new UnreadableCellException(column, "must be person or team"));
    }
}
