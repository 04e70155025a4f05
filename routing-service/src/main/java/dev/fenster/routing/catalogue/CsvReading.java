package dev.fenster.routing.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One pass over a CSV file of a table. */
final class CsvReading<R extends CatalogueEntry> {
    private final CatalogueTable<R> table;
    private final Map<String, R> known = new HashMap<>();
    private final List<R> rows = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();
    private List<String> header = List.of();
    private boolean complete = true;

    CsvReading(CatalogueTable<R> table, List<R> known) {
        this.table = table;
        known.forEach(row -> this.known.put(row.identity(), row));
    }

    CsvRows<R> read(CSVParser parser) {
        var line = 1L;
        for (var record : parser) {
            if (line > 1) {
                readLine(record, line);
            } else if (!readHeader(record)) {
                complete = false;
                return result();
            }
            line = parser.getCurrentLineNumber() + 1;
        }
        if (line == 1) {
            complete = false;
            violations.add(new Violation("header", 1L, null, "is missing: " + String.join(",", table.columns())));
        }
        return result();
    }

    CsvRows<R> brokenOff(Exception e) {
        complete = false;
        violations.add(new Violation("row", null, null, "The file is no CSV as in RFC 4180: " + e.getMessage()));
        return result();
    }

    private CsvRows<R> result() {
        return new CsvRows<>(header, rows, lines, unread, violations, complete);
    }

    private boolean readHeader(CSVRecord record) {
        var found = record.stream().map(String::trim).toList();
        for (var i = 0; i < found.size(); i++) {
            if (!table.columns().contains(found.get(i)) || found.indexOf(found.get(i)) < i) {
                violations.add(new Violation("header", 1L, i + 1, "must name each column once, of "
                        + String.join(",", table.columns()) + ", with commas between the columns"));
            }
        }
        if (violations.isEmpty() && !found.contains(key())) {
            violations.add(new Violation("header", 1L, null, "must have the column " + key()));
        }
        header = found;
        return violations.isEmpty();
    }

    private void readLine(CSVRecord record, long line) {
        if (record.size() == header.size()) {
            readRow(record, line);
        } else if (record.size() > 1 || !record.get(0).isBlank()) {
            complete = false;
            violations.add(new Violation("row", line, null, "has " + record.size() + " cells instead of " + header.size()));
            unread.add(SpreadsheetCell.text(record.get(Math.min(header.indexOf(key()), record.size() - 1))));
        }
    }

    private void readRow(CSVRecord record, long line) {
        var found = new HashMap<String, String>();
        for (var i = 0; i < record.size(); i++) {
            found.put(header.get(i), record.get(i).isEmpty() ? null : SpreadsheetCell.text(record.get(i)));
        }
        var before = violations.size();
        var row = table.row().apply(new CsvCells(completed(found), (name, message) -> {
            var column = header.indexOf(name) + 1;
            violations.add(new Violation(name, line, column == 0 ? null : column, message));
        }));
        rows.add(row);
        lines.add(line);
        if (violations.size() > before) {
            unread.add(found.get(key()));
        }
    }

    private Map<String, String> completed(Map<String, String> found) {
        var replaced = known.get(found.get(key()));
        if (replaced != null && header.size() < table.columns().size()) {
            var cells = table.cells().apply(replaced);
            for (var i = 0; i < cells.size(); i++) {
                if (!header.contains(table.columns().get(i))) {
                    found.put(table.columns().get(i), cells.get(i));
                }
            }
        }
        return found;
    }

    private String key() {
        return table.columns().get(0);
    }
}
