package dev.fenster.local.demo;

import java.util.List;

/**
 * The catalogue of the fictitious vendor Zettelwald: products, components, owners, rules, answers, calendars, support areas and workflows as CSV in UTF-8 with a
 * header line, ready for the catalogue import of the routing service.
 */
public final class DemoCatalogue {

    private static final List<String> TABLES = List.of("owners", "products", "components", "answers", "rules",
            "calendars", "areas", "workflows");

    private DemoCatalogue() {}

    /** The tables in an order in which each refers only to earlier ones. */
    public static List<String> tables() {
        return TABLES;
    }

    /** One table as CSV, by its name in {@link #tables()}. */
    public static String csv(String table) {
        if (!TABLES.contains(table)) {
            throw new IllegalArgumentException("No table " + table + " in the catalogue, only " + TABLES);
        }
        return DemoFiles.text("catalogue/" + table + ".csv");
    }
}
