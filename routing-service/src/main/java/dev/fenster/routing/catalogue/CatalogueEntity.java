package dev.fenster.routing.catalogue;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** A stored row of one of the catalogue's tables. */
@MappedSuperclass
abstract class CatalogueEntity<R extends CatalogueEntry> {
    @Id
    String identity;

    abstract void take(R row);

    abstract R row();
}
