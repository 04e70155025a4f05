package dev.fenster.e2e.architecture.planted.entity.listing;

import dev.fenster.e2e.architecture.planted.entity.Row;

/** Breaks: entities stay in their package. */
class Rows {
    long first(Row row) {
        return row.id;
    }
}
