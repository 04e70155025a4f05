package dev.fenster.routing.catalogue;

import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

/** Reads and writes the whole catalogue inside the caller's transaction. */
@ApplicationScoped
class CatalogueStore {
    private final CatalogueSettingsRepository settings;
    private final List<Stored<?, ?>> tables;

    /** A table and where it lies. */
    private record Stored<R extends CatalogueEntry, E extends CatalogueEntity<R>>(CatalogueTable<R> table,
            PanacheRepositoryBase<E, String> entities, Supplier<E> create) {

        Catalogue readInto(Catalogue catalogue) {
            return table.with().apply(catalogue,
                    entities.listAll(Sort.by("identity")).stream().map(CatalogueEntity::row).toList());
        }

        void write(EntryChange<?> change) {
            if (change.after() == null) {
                entities.deleteById(change.key());
            } else if (change.before() == null) {
                var added = create.get();
                added.take(table.type().cast(change.after()));
                entities.persist(added);
            } else {
                entities.findById(change.key()).take(table.type().cast(change.after()));
            }
        }
    }

    CatalogueStore(CatalogueSettingsRepository settings, OwnerRepository owners, ProductRepository products,
            ComponentRepository components, RuleRepository rules, AnswerRepository answers,
            TeamCalendarRepository calendars, AreaRepository areas, WorkflowRepository workflows) {
        this.settings = settings;
        tables = List.of(new Stored<>(CatalogueTable.OWNERS, owners, OwnerEntity::new),
                new Stored<>(CatalogueTable.PRODUCTS, products, ProductEntity::new),
                new Stored<>(CatalogueTable.COMPONENTS, components, ComponentEntity::new),
                new Stored<>(CatalogueTable.RULES, rules, RuleEntity::new),
                new Stored<>(CatalogueTable.ANSWERS, answers, AnswerEntity::new),
                new Stored<>(CatalogueTable.CALENDARS, calendars, TeamCalendarEntity::new),
                new Stored<>(CatalogueTable.AREAS, areas, AreaEntity::new),
                new Stored<>(CatalogueTable.WORKFLOWS, workflows, WorkflowEntity::new));
    }

    /** @return the catalogue, which nobody changes before the transaction ends */
    Catalogue read() {
        return read(LockModeType.PESSIMISTIC_READ);
    }

    /** @return the catalogue, which nobody else reads or changes before the transaction ends */
    Catalogue readToChange() {
        return read(LockModeType.PESSIMISTIC_WRITE);
    }

    /** @return the new revision */
    long write(Catalogue catalogue, List<EntryChange<?>> changes) {
        for (var stored : tables) {
            changes.stream().filter(change -> change.table() == stored.table()).forEach(stored::write);
        }
        return settings.findById(CatalogueSettings.ONLY).change(catalogue.defaultTriageOwner());
    }

    private Catalogue read(LockModeType lock) {
        var only = settings.findById(CatalogueSettings.ONLY, lock);
        var catalogue = new Catalogue(only.revision(), only.defaultTriageOwner(), null, null, null, null, null);
        for (var stored : tables) {
            catalogue = stored.readInto(catalogue);
        }
        return catalogue;
    }
}
