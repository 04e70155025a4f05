package dev.fenster.routing.catalogue;

import java.util.Locale;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A stored {@link Owner}. */
@Entity
@Table(name = "owners")
@AttributeOverride(name = "identity", column = @Column(name = "key"))
class OwnerEntity extends CatalogueEntity<Owner> {
    private String name;
    private String kind;
    private String email;

    @Override
    void take(Owner row) {
        identity = row.key();
        name = row.name();
        kind = row.kind().toString();
        email = row.email();
    }

    @Override
    Owner row() {
        return new Owner(identity, name, OwnerKind.valueOf(kind.toUpperCase(Locale.ROOT)), email);
    }
}
