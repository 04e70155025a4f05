package dev.fenster.routing.catalogue;

/**
 * A row that does not fit into the catalogue.
 *
 * @param table
 *        name of the table; {@link Catalogue#SETTINGS} for the settings
 * @param index
 *        of the row in its table, from 0
 */
record CatalogueFinding(String table, int index, String identity, String field, String message) {
    /** @return the field without what follows it in a path such as {@code absences[1].from} */
    String column() {
        return field.split("[.\\[]", 2)[0];
    }

    /** @return where in JSON the finding lies */
    Violation violation() {
        return Violation.of(Catalogue.SETTINGS.equals(table) ? field : table + "[" + index + "]." + field, message);
    }

    /** @return which entry of another table has it */
    Violation violationOfOther() {
        return Violation.of(table + "/" + identity + "." + field, message);
    }
}
