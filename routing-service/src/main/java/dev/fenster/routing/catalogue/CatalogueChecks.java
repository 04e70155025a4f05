package dev.fenster.routing.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import dev.fenster.routing.matching.RuleQuery;
import dev.fenster.routing.matching.RuleSyntaxException;

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
        checkQueries(catalogue, known, findings);
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
                validator.validate(row).forEach(violation -> findings.add(
                        finding(table, row, index, violation.getPropertyPath().toString(), violation.getMessage())));
            }
        });
    }

    private static void checkQueries(Catalogue catalogue, Catalogue known, List<CatalogueFinding> findings) {
        var unchanged = new HashSet<>(known.rules());
        forEach(CatalogueTable.RULES, catalogue, (rule, index) -> {
            if (rule.query() != null && !unchanged.contains(rule)) {
                try {
                    RuleQuery.check(rule.query());
                } catch (RuleSyntaxException e) {
                    findings.add(finding(CatalogueTable.RULES, rule, index, "query", e.getMessage()));
                }
            }
        });
    }

    private static void checkReferences(Catalogue catalogue, List<CatalogueFinding> findings) {
        var owners = identities(catalogue.owners());
        var products = identities(catalogue.products());
        var components = identities(catalogue.components());
        checkReference(CatalogueTable.PRODUCTS, catalogue, "triageOwner", Product::triageOwner, owners, findings);
        checkReference(CatalogueTable.COMPONENTS, catalogue, "product", Component::product, products, findings);
        checkReference(CatalogueTable.COMPONENTS, catalogue, "owner", Component::owner, owners, findings);
        checkReference(CatalogueTable.COMPONENTS, catalogue, "parent", Component::parent, components, findings);
        checkReference(CatalogueTable.RULES, catalogue, "component", Rule::component, components, findings);
        checkReference(CatalogueTable.ANSWERS, catalogue, "component", Answer::component, components, findings);
        var triage = catalogue.defaultTriageOwner();
        if (triage != null && !owners.contains(triage)) {
            findings.add(new CatalogueFinding("catalogue", 0, "settings", "defaultTriageOwner", unknown(triage)));
        }
    }

    private static <R extends CatalogueEntry> void checkReference(CatalogueTable<R> table, Catalogue catalogue, String field,
            Function<R, String> reference, Set<String> known, List<CatalogueFinding> findings) {
        forEach(table, catalogue, (row, index) -> {
            var named = reference.apply(row);
            if (named != null && !known.contains(named)) {
                findings.add(finding(table, row, index, field, unknown(named)));
            }
        });
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

    private static String unknown(String named) {
        return "names " + named + ", which is not in the catalogue";
    }
}
