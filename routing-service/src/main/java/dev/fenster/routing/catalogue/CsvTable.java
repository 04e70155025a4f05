package dev.fenster.routing.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of the catalogue as RFC 4180 CSV with a header. A cell that a spreadsheet would take for a formula gets an apostrophe
 * on
 * the way out and loses it on the way in.
 */
final class CsvTable<R extends CatalogueEntry> {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\t\r].*");

    /**
     * @param lines
     *        the line at which each row begins, from 1
     */
    record Rows<R>(List<R> rows, List<Long> lines) {}

    private final CatalogueTable<R> table;

    CsvTable(CatalogueTable<R> table) {
        this.table = table;
    }

    String write(List<R> rows) {
        try (var out = new StringWriter(); var printer = FORMAT.print(out)) {
            printer.printRecord(table.columns());
            for (var row : rows) {
                printer.printRecord(table.cells().apply(row).stream().map(CsvTable::escaped).toList());
            }
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws InvalidCatalogueException
     *         with the line and column of every cell that cannot be read
     */
    Rows<R> read(String csv) {
        var rows = new Rows<R>(new ArrayList<>(), new ArrayList<>());
        var violations = new ArrayList<Violation>();
        try (var parser = FORMAT.parse(new StringReader(csv.startsWith("\uFEFF") ? csv.substring(1) : csv))) {
            readRecords(parser, rows, violations);
        } catch (IOException | UncheckedIOException e) {
            violations.add(new Violation("row", null, null, "The file is no CSV as in RFC 4180: " + e.getMessage()));
        }
        if (!violations.isEmpty()) {
            throw new InvalidCatalogueException(violations);
        }
        return rows;
    }

    /** @return where in the file the finding lies */
    Violation violation(CatalogueFinding finding, List<Long> lines) {
        return new Violation(finding.field(), lines.get(finding.index()),
                table.columns().indexOf(finding.field().replaceFirst("\\[.*", "")) + 1,
                finding.message());
    }

    private void readRecords(CSVParser parser, Rows<R> rows, List<Violation> violations) {
        var line = 1L;
        for (var record : parser) {
            if (line == 1) {
                if (!table.columns().equals(trimmed(record))) {
                    violations.add(new Violation("header", 1L, null, "must be " + String.join(",", table.columns())
                            + ", with commas between the columns"));
                    return;
                }
            } else if (record.size() == table.columns().size()) {
                readRow(record, line, rows, violations);
            } else if (!isEmptyLine(record)) {
                violations.add(new Violation("row", line, null,
                        "has " + record.size() + " cells instead of " + table.columns().size()));
            }
            line = parser.getCurrentLineNumber() + 1;
        }
        if (line == 1) {
            violations.add(new Violation("header", 1L, null, "is missing: " + String.join(",", table.columns())));
        }
    }

    private void readRow(CSVRecord record, long line, Rows<R> rows, List<Violation> violations) {
        var cells = new HashMap<String, String>();
        for (var i = 0; i < record.size(); i++) {
            cells.put(table.columns().get(i), record.get(i).isEmpty() ? null : unescaped(record.get(i)));
        }
        try {
            rows.rows().add(table.row().apply(new CsvCells(cells)));
            rows.lines().add(line);
        } catch (CsvCells.UnreadableCellException e) {
            violations.add(new Violation(e.column(), line, table.columns().indexOf(e.column()) + 1, e.getMessage()));
        }
    }

    private static List<String> trimmed(CSVRecord record) {
        UnaryOperator<String> trim = String::trim;
        return record.stream().map(trim).toList();
    }

    private static boolean isEmptyLine(CSVRecord record) {
        return record.size() == 1 && record.get(0).isBlank();
    }

    private static String escaped(String cell) {
        return cell != null && FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static String unescaped(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
