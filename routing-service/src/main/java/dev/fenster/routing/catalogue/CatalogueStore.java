package dev.fenster.routing.catalogue;

import java.util.HashMap;
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
    private final OwnerRepository owners;
    private final ProductRepository products;
    private final ComponentRepository components;
    private final RuleRepository rules;
    private final AnswerRepository answers;
    private final TeamCalendarRepository calendars;
    private final AreaRepository areas;
    private final WorkflowRepository workflows;

    CatalogueStore(CatalogueSettingsRepository settings, OwnerRepository owners, ProductRepository products,
            ComponentRepository components, RuleRepository rules, AnswerRepository answers,
            TeamCalendarRepository calendars, AreaRepository areas, WorkflowRepository workflows) {
        this.settings = settings;
        this.owners = owners;
        this.products = products;
        this.components = components;
        this.rules = rules;
        this.answers = answers;
        this.calendars = calendars;
        this.areas = areas;
        this.workflows = workflows;
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
    long write(Catalogue catalogue) {
        replace(owners, OwnerEntity::new, catalogue.owners());
        replace(products, ProductEntity::new, catalogue.products());
        replace(components, ComponentEntity::new, catalogue.components());
        replace(rules, RuleEntity::new, catalogue.rules());
        replace(answers, AnswerEntity::new, catalogue.answers());
        replace(calendars, TeamCalendarEntity::new, catalogue.calendars());
        replace(areas, AreaEntity::new, catalogue.areas());
        replace(workflows, WorkflowEntity::new, catalogue.workflows());
        return settings.findById(CatalogueSettings.ONLY).change(catalogue.defaultTriageOwner());
    }

    private Catalogue read(LockModeType lock) {
        var only = settings.findById(CatalogueSettings.ONLY, lock);
        return new Catalogue(only.revision(), only.defaultTriageOwner(), rows(owners), rows(products), rows(components),
                rows(rules),
                rows(answers), rows(calendars), rows(areas), rows(workflows));
    }

    private static <R extends CatalogueEntry> List<R> rows(
            PanacheRepositoryBase<? extends CatalogueEntity<R>, String> repository) {
        return repository.listAll(Sort.by("identity")).stream().map(CatalogueEntity::row).toList();
    }

    private static <R extends CatalogueEntry, E extends CatalogueEntity<R>> void replace(
            PanacheRepositoryBase<E, String> repository,
            Supplier<E> entity, List<R> rows) {
        var superfluous = new HashMap<String, E>();
        repository.listAll().forEach(stored -> superfluous.put(stored.identity, stored));
        for (var row : rows) {
            var stored = superfluous.remove(row.identity());
            if (stored == null) {
                var added = entity.get();
                added.take(row);
                repository.persist(added);
            } else {
                stored.take(row);
            }
        }
        superfluous.values().forEach(repository::delete);
    }
}
