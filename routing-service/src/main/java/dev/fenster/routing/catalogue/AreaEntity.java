package dev.fenster.routing.catalogue;

import java.util.List;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A stored {@link Area}. */
@Entity
@Table(name = "areas")
@AttributeOverride(name = "identity", column = @Column(name = "key"))
class AreaEntity extends CatalogueEntity<Area> {
    private String name;
    private String[] channels;
    private String[] products;
    private String[] components;
    private String team;
    private String calendar;

    @Override
    void take(Area row) {
        identity = row.key();
        name = row.name();
        channels = row.channels().toArray(String[]::new);
        products = row.products().toArray(String[]::new);
        components = row.components().toArray(String[]::new);
        team = row.team();
        calendar = row.calendar();
    }

    @Override
    Area row() {
        return new Area(identity, name, List.of(channels), List.of(products), List.of(components), team, calendar);
    }
}
