package dev.fenster.routing.catalogue;

import java.util.regex.Pattern;

/** Text in a cell that a spreadsheet must not take for a formula: an apostrophe stands before it. */
public final class SpreadsheetCell {
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\t\r].*");

    private SpreadsheetCell() {}

    /** @return the text as it is written; null for null */
    public static String of(String text) {
        return text != null && FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** @return what {@link #of} was given */
    static String text(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
