package dev.fenster.routing.catalogue;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A stored {@link Component}. */
@Entity
@Table(name = "components")
@AttributeOverride(name = "identity", column = @Column(name = "key"))
class ComponentEntity extends CatalogueEntity<Component> {
    private String product;
    private String name;
    private String owner;
    private String parent;

    @Override
    void take(Component row) {
        identity = row.key();
        product = row.product();
        name = row.name();
        owner = row.owner();
        parent = row.parent();
    }

    @Override
    Component row() {
        return new Component(identity, product, name, owner, parent);
    }
}
