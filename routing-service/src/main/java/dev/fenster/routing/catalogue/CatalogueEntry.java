package dev.fenster.routing.catalogue;

/** A row of one of the catalogue's tables. */
interface CatalogueEntry {
    String KEY = "[a-z0-9][a-z0-9._-]{0,63}";
    String KEY_MESSAGE = "must be 1 to 64 of a-z, 0-9, dot, hyphen and underscore, and begin with a letter or digit";

    /** @return the key or id by which the row is known */
    String identity();
}
