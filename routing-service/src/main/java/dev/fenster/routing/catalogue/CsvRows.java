package dev.fenster.routing.catalogue;

import java.util.List;
import java.util.Set;

/**
 * What a CSV file holds.
 *
 * @param header
 *        the file's columns
 * @param rows
 *        of all lines that have as many cells as the header; a cell that cannot be read is missing
 * @param lines
 *        the line at which each row begins, from 1
 * @param unread
 *        keys of the rows of which something could not be read
 * @param violations
 *        with line and column of every cell that could not be read
 * @param complete
 *        whether every line became a row
 */
record CsvRows<R>(List<String> header, List<R> rows, List<Long> lines, Set<String> unread, List<Violation> violations,
        boolean complete) {
    /** @return where in the file the finding lies */
    Violation violation(CatalogueFinding finding) {
        var column = header.indexOf(finding.column()) + 1;
        return new Violation(finding.field(), lines.get(finding.index()), column == 0 ? null : column, finding.message());
    }
}
