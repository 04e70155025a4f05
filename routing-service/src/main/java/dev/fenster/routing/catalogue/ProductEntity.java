package dev.fenster.routing.catalogue;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A stored {@link Product}. */
@Entity
@Table(name = "products")
@AttributeOverride(name = "identity", column = @Column(name = "key"))
class ProductEntity extends CatalogueEntity<Product> {
    private String name;
    @Column(name = "triage_owner")
    private String triageOwner;

    @Override
    void take(Product row) {
        identity = row.key();
        name = row.name();
        triageOwner = row.triageOwner();
    }

    @Override
    Product row() {
        return new Product(identity, name, triageOwner);
    }
}
