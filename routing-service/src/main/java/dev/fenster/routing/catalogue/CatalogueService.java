package dev.fenster.routing.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

/** Reads and changes the catalogue. A change is checked as a whole, is all or nothing, and makes a new revision. */
@ApplicationScoped
public class CatalogueService {
    private static final Logger LOG = Logger.getLogger(CatalogueService.class);

    private final CatalogueStore store;
    private final CatalogueChecks checks;

    CatalogueService(CatalogueStore store, CatalogueChecks checks) {
        this.store = store;
        this.checks = checks;
    }

    /** @return the catalogue at its present revision, the rows of each table in the order of their keys */
    @Transactional
    public Catalogue read() {
        return store.read();
    }

    @Transactional
    <R extends CatalogueEntry> Optional<R> find(CatalogueTable<R> table, String identity) {
        return table.rows().apply(store.read()).stream().filter(row -> row.identity().equals(identity)).findFirst();
    }

    /** @return whether the row is new */
    @Transactional
    <R extends CatalogueEntry> boolean put(CatalogueTable<R> table, R row) {
        var known = store.readToChange();
        var rows = new ArrayList<>(table.rows().apply(known));
        var created = !rows.removeIf(other -> other.identity().equals(row.identity()));
        rows.add(row);
        rows.sort(Comparator.comparing(CatalogueEntry::identity));
        change(known, table.with().apply(known, rows), table, finding -> Violation.of(finding.field(), finding.message()));
        return created;
    }

    /** @return false when there is no such row */
    @Transactional
    <R extends CatalogueEntry> boolean delete(CatalogueTable<R> table, String identity) {
        var known = store.readToChange();
        var rows = new ArrayList<>(table.rows().apply(known));
        if (!rows.removeIf(row -> row.identity().equals(identity))) {
            return false;
        }
        var findings = checks.of(table.with().apply(known, rows), known);
        if (!findings.isEmpty()) {
            throw new StillReferencedException(findings);
        }
        write(table.with().apply(known, rows));
        return true;
    }

    /** Takes the rows of a CSV file instead of those that the table has. */
    @Transactional
    <R extends CatalogueEntry> void replace(CatalogueTable<R> table, List<R> rows,
            Function<CatalogueFinding, Violation> violation) {
        var known = store.readToChange();
        Map<String, R> replaced = new HashMap<>();
        table.rows().apply(known).forEach(row -> replaced.put(row.identity(), row));
        UnaryOperator<R> completed = row -> replaced.containsKey(row.identity())
                ? table.keptByCsv().apply(row, replaced.get(row.identity()))
                : row;
        change(known, table.with().apply(known, rows.stream().map(completed).toList()), table, violation);
    }

    @Transactional
    void replaceAll(Catalogue catalogue) {
        var known = store.readToChange();
        change(known, catalogue, null, finding -> Violation.of("catalogue".equals(finding.table())
                ? finding.field()
                : finding.table() + "[" + finding.index() + "]." + finding.field(), finding.message()));
    }

    private void change(Catalogue known, Catalogue changed, CatalogueTable<?> table,
            Function<CatalogueFinding, Violation> violation) {
        var findings = checks.of(changed, known);
        var own = findings.stream().filter(finding -> table == null || finding.table().equals(table.name())).map(violation)
                .toList();
        if (!own.isEmpty()) {
            throw new InvalidCatalogueException(own);
        }
        if (!findings.isEmpty()) {
            throw new StillReferencedException(findings);
        }
        if (!changed.withRevision(known.revision()).equals(known)) {
            write(changed);
        }
    }

    private void write(Catalogue catalogue) {
        LOG.infof("The catalogue has revision %d now", store.write(catalogue));
    }
}
