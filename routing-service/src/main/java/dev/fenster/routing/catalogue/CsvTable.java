package dev.fenster.routing.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.commons.csv.CSVFormat;

/**
 * A table of the catalogue as RFC 4180 CSV with a header. A cell that a spreadsheet would take for a formula gets an apostrophe
 * on the way out and loses it on the way in.
 */
final class CsvTable<R extends CatalogueEntry> {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final CatalogueTable<R> table;

    CsvTable(CatalogueTable<R> table) {
        this.table = table;
    }

    String write(List<R> rows) {
        try (var out = new StringWriter(); var printer = FORMAT.print(out)) {
            printer.printRecord(table.columns());
            for (var row : rows) {
                printer.printRecord(table.cells().apply(row).stream().map(SpreadsheetCell::of).toList());
            }
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param known
     *        the rows that the table has: where the file has no column, a row keeps what it has there
     */
    CsvRows<R> read(String csv, List<R> known) {
        var reading = new CsvReading<>(table, known);
        try (var parser = FORMAT.parse(new StringReader(csv.startsWith("\uFEFF") ? csv.substring(1) : csv))) {
            return reading.read(parser);
        } catch (IOException | UncheckedIOException e) {
            return reading.brokenOff(e);
        }
    }
}
