package dev.fenster.routing.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

/** Says what is wrong with a catalogue, all of it at once. */
@ApplicationScoped
class CatalogueChecks {
    private final Validator validator;

    CatalogueChecks(Validator validator) {
        this.validator = validator;
    }

    /**
     * @param known
     *        the catalogue as it was; rows that are in it are not checked for themselves again
     */
    List<CatalogueFinding> of(Catalogue catalogue, Catalogue known) {
        var findings = new ArrayList<CatalogueFinding>();
        CatalogueTable.ALL.forEach(table -> checkRows(table, catalogue, known, findings));
        checkReferences(catalogue, findings);
        checkTree(catalogue, findings);
        new WorkflowChecks(catalogue, findings).run(known);
        return findings;
    }

    private <R extends CatalogueEntry> void checkRows(CatalogueTable<R> table, Catalogue catalogue, Catalogue known,
            List<CatalogueFinding> findings) {
        var seen = new HashSet<String>();
        var unchanged = new HashSet<>(table.rows().apply(known));
        forEach(table, catalogue, (row, index) -> {
            if (row.identity() != null && !seen.add(row.identity())) {
                findings.add(finding(table, row, index, table.columns().get(0), "is there twice: " + row.identity()));
            }
            if (!unchanged.contains(row)) {
                checkRow(table, row, index, findings);
            }
        });
    }

    private <R extends CatalogueEntry> void checkRow(CatalogueTable<R> table, R row, int index,
            List<CatalogueFinding> findings) {
        var violations = validator.validate(row);
        violations.forEach(violation -> findings
                .add(finding(table, row, index, path(violation.getPropertyPath().toString()), violation.getMessage())));
        new RowChecks((field, message) -> findings.add(finding(table, row, index, field, message))).check(table, row);
    }

    private static void checkReferences(Catalogue catalogue, List<CatalogueFinding> findings) {
        var owners = identities(catalogue.owners());
        var products = identities(catalogue.products());
        var components = identities(catalogue.components());
        var answers = identities(catalogue.answers());
        checkReferences(CatalogueTable.OWNERS, catalogue, "deputies", owner -> owner.deputies().stream(), owners, findings);
        checkReferences(CatalogueTable.OWNERS, catalogue, "absences",
                owner -> owner.absences().stream().filter(absence -> absence != null).map(Absence::substitute), owners,
                findings);
        checkReference(CatalogueTable.PRODUCTS, catalogue, "triageOwner", Product::triageOwner, owners, findings);
        checkReference(CatalogueTable.COMPONENTS, catalogue, "product", Component::product, products, findings);
        checkReference(CatalogueTable.COMPONENTS, catalogue, "owner", Component::owner, owners, findings);
        checkReference(CatalogueTable.COMPONENTS, catalogue, "parent", Component::parent, components, findings);
        checkReference(CatalogueTable.RULES, catalogue, "component", Rule::component, components, findings);
        checkReference(CatalogueTable.RULES, catalogue, "answer", Rule::answer, answers, findings);
        checkReference(CatalogueTable.ANSWERS, catalogue, "component", Answer::component, components, findings);
        checkReference(CatalogueTable.ANSWERS, catalogue, "responsible", Answer::responsible, owners, findings);
        var triage = catalogue.defaultTriageOwner();
        if (triage != null && !owners.contains(triage)) {
            findings.add(new CatalogueFinding(Catalogue.SETTINGS, 0, "settings", "defaultTriageOwner", unknown(triage)));
        }
    }

    private static <R extends CatalogueEntry> void checkReference(CatalogueTable<R> table, Catalogue catalogue, String field,
            Function<R, String> reference, Set<String> known, List<CatalogueFinding> findings) {
        checkReferences(table, catalogue, field, row -> Stream.ofNullable(reference.apply(row)), known, findings);
    }

    private static <R extends CatalogueEntry> void checkReferences(CatalogueTable<R> table, Catalogue catalogue, String field,
            Function<R, Stream<String>> references, Set<String> known, List<CatalogueFinding> findings) {
        forEach(table, catalogue,
                (row, index) -> references.apply(row).filter(named -> named != null && !known.contains(named))
                        .forEach(named -> findings.add(finding(table, row, index, field, unknown(named)))));
    }

    private static void checkTree(Catalogue catalogue, List<CatalogueFinding> findings) {
        Map<String, String> parents = new HashMap<>();
        catalogue.components().forEach(component -> parents.put(component.key(), component.parent()));
        forEach(CatalogueTable.COMPONENTS, catalogue, (component, index) -> {
            var above = component.parent();
            for (var steps = 0; above != null && steps <= parents.size(); steps++) {
                if (above.equals(component.key())) {
                    findings.add(finding(CatalogueTable.COMPONENTS, component, index, "parent",
                            "leads back to the component itself"));
                    return;
                }
                above = parents.get(above);
            }
        });
    }

    interface RowCheck<R> {
        void check(R row, int index);
    }

    static <R extends CatalogueEntry> void forEach(CatalogueTable<R> table, Catalogue catalogue, RowCheck<R> check) {
        var rows = table.rows().apply(catalogue);
        for (var index = 0; index < rows.size(); index++) {
            check.check(rows.get(index), index);
        }
    }

    private static CatalogueFinding finding(CatalogueTable<?> table, CatalogueEntry row, int index, String field,
            String message) {
        return new CatalogueFinding(table.name(), index, row.identity(), field, message);
    }

    static Set<String> identities(List<? extends CatalogueEntry> rows) {
        return rows.stream().map(CatalogueEntry::identity).collect(Collectors.toSet());
    }

    /** @return the path without what it says about elements of lists, such as {@code absences[1].<list element>} */
    private static String path(String path) {
        return path.replace(".<list element>", "");
    }

    private static String unknown(String named) {
        return "names " + named + ", which is not in the catalogue";
    }
}
