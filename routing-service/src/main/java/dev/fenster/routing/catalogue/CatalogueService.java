package dev.fenster.routing.catalogue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

/** Reads and changes the catalogue. A change is checked as a whole, is all or nothing, and makes a new revision. */
@ApplicationScoped
public class CatalogueService {
    private static final Logger LOG = Logger.getLogger(CatalogueService.class);

    private final CatalogueStore store;
    private final CatalogueChecks checks;
    private final CatalogueHistory history;

    CatalogueService(CatalogueStore store, CatalogueChecks checks, CatalogueHistory history) {
        this.store = store;
        this.checks = checks;
        this.history = history;
    }

    /** @return the catalogue at its present revision, the rows of each table in the order of their keys */
    @Transactional
    public Catalogue read() {
        return store.read();
    }

    @Transactional
    <R extends CatalogueEntry> Optional<R> find(CatalogueTable<R> table, String identity) {
        return find(table, store.read(), identity);
    }

    /** @return whether the row is new */
    @Transactional(rollbackOn = SQLException.class)
    <R extends CatalogueEntry> boolean put(CatalogueTable<R> table, R row, Precondition precondition) throws SQLException {
        var known = store.readToChange();
        var replaced = find(table, known, row.identity());
        precondition.check(name(table, row.identity()), replaced.map(found -> EntityTags.of(table, found)).orElse(null));
        var rows = new ArrayList<>(table.rows().apply(known));
        replaced.ifPresent(rows::remove);
        rows.add(row);
        rows.sort(Comparator.comparing(CatalogueEntry::identity));
        change(known, table.with().apply(known, rows), table, List.of(),
                finding -> Violation.of(finding.field(), finding.message()));
        return replaced.isEmpty();
    }

    /** @return false when there is no such row */
    @Transactional(rollbackOn = SQLException.class)
    <R extends CatalogueEntry> boolean delete(CatalogueTable<R> table, String identity, Precondition precondition)
            throws SQLException {
        var known = store.readToChange();
        var row = find(table, known, identity);
        if (row.isEmpty()) {
            return false;
        }
        precondition.check(name(table, identity), EntityTags.of(table, row.get()));
        var rows = new ArrayList<>(table.rows().apply(known));
        rows.remove(row.get());
        var changed = table.with().apply(known, rows);
        var findings = checks.of(changed, known);
        if (!findings.isEmpty()) {
            throw new StillReferencedException(findings);
        }
        write(known, changed, null);
        return true;
    }

    /**
     * Takes the rows of a CSV file instead of those that the table has.
     *
     * @return the new tag of the table
     */
    @Transactional(rollbackOn = SQLException.class)
    <R extends CatalogueEntry> String replace(CatalogueTable<R> table, String csv, Precondition precondition)
            throws SQLException {
        var known = store.readToChange();
        precondition.check("The table " + table.name(), EntityTags.of(table, known));
        var read = new CsvTable<>(table).read(csv, table.rows().apply(known));
        if (!read.complete()) {
            throw new InvalidCatalogueException(read.violations());
        }
        change(known, table.with().apply(known, read.rows()), table, read.violations(), read::violation);
        return EntityTags.of(table, store.read());
    }

    /** @return the catalogue as it is then */
    @Transactional(rollbackOn = SQLException.class)
    Catalogue replaceAll(CatalogueJson.Read read, Precondition precondition) throws SQLException {
        var known = store.readToChange();
        precondition.check("The catalogue", EntityTags.of(known));
        if (!read.complete()) {
            throw new InvalidCatalogueException(read.violations());
        }
        change(known, read.catalogue(), null, read.violations(), CatalogueFinding::violation);
        return store.read();
    }

    /** @return the catalogue as it was after the revision; empty when nobody knows any more */
    @Transactional(rollbackOn = SQLException.class)
    Optional<Catalogue> at(long revision) throws SQLException {
        return history.before(store.read(), revision);
    }

    /** @return the catalogue as it is then; empty when nobody knows any more how it was after the revision */
    @Transactional(rollbackOn = SQLException.class)
    Optional<Catalogue> restore(long revision, Precondition precondition) throws SQLException {
        var known = store.readToChange();
        precondition.check("The catalogue", EntityTags.of(known));
        var earlier = history.before(known, revision);
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        var findings = checks.of(earlier.get(), known);
        if (!findings.isEmpty()) {
            throw new InvalidCatalogueException(findings.stream().map(CatalogueFinding::violation).toList());
        }
        write(known, earlier.get(), revision);
        return Optional.of(store.read());
    }

    /** @return what the catalogue would change, and what is wrong with it; nothing is changed */
    @Transactional
    Difference diff(CatalogueJson.Read read) {
        var known = store.read();
        var changed = read.catalogue() == null ? known : read.catalogue();
        var findings = read.complete() ? checks.of(changed, known) : List.<CatalogueFinding>of();
        return Difference.between(known, EntityTags.of(known), changed,
                Violation.joined(read.violations(), findings.stream().map(CatalogueFinding::violation)), read.unread());
    }

    /** @return what the CSV file would change, and what is wrong with it; nothing is changed */
    @Transactional
    <R extends CatalogueEntry> Difference diff(CatalogueTable<R> table, String csv) {
        var known = store.read();
        var read = new CsvTable<>(table).read(csv, table.rows().apply(known));
        var changed = read.rows().isEmpty() && !read.complete() ? known : table.with().apply(known, read.rows());
        var findings = read.complete() ? checks.of(changed, known) : List.<CatalogueFinding>of();
        var violations = findings.stream().map(
                finding -> finding.table().equals(table.name()) ? read.violation(finding) : finding.violationOfOther());
        return Difference.between(known, EntityTags.of(table, known), changed,
                Violation.joined(read.violations(), violations), read.unread().stream()
                        .map(key -> new Difference.EntryName(table.name(), key)).collect(Collectors.toSet()));
    }

    private void change(Catalogue known, Catalogue changed, CatalogueTable<?> table, List<Violation> unread,
            Function<CatalogueFinding, Violation> violation) throws SQLException {
        var findings = checks.of(changed, known);
        var own = Violation.joined(unread, findings.stream()
                .filter(finding -> table == null || finding.table().equals(table.name())).map(violation));
        if (!own.isEmpty()) {
            throw new InvalidCatalogueException(own);
        }
        if (!findings.isEmpty()) {
            throw new StillReferencedException(findings);
        }
        write(known, changed, null);
    }

    private void write(Catalogue known, Catalogue changed, Long restored) throws SQLException {
        var changes = EntryChange.between(known, changed);
        if (!changes.isEmpty()) {
            var revision = store.write(changed, changes);
            history.add(revision, restored, changes);
            LOG.infof("The catalogue has revision %d now", revision);
        }
    }

    private static <R extends CatalogueEntry> Optional<R> find(CatalogueTable<R> table, Catalogue catalogue, String identity) {
        return table.rows().apply(catalogue).stream().filter(row -> row.identity().equals(identity)).findFirst();
    }

    private static String name(CatalogueTable<?> table, String identity) {
        return table.name() + "/" + identity;
    }
}
