package dev.fenster.routing.catalogue;

/**
 * A row that does not fit into the catalogue.
 *
 * @param table
 *        name of the table; {@code catalogue} for the settings
 * @param index
 *        of the row in its table, from 0
 */
record CatalogueFinding(String table, int index, String identity, String field, String message) {}
