package dev.fenster.routing.catalogue;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import dev.fenster.routing.calendar.Closures;
import dev.fenster.routing.calendar.Holidays;
import dev.fenster.routing.calendar.OpeningHours;

/** Says what is wrong with areas, calendars and workflows beside what each value's own constraints say. */
final class WorkflowChecks {
    private static final Set<String> ROLES = Set.of(EscalationStep.OWNER, EscalationStep.TEAM, EscalationStep.RECEIVER,
            EscalationStep.DEPUTY);

    private final Catalogue catalogue;
    private final List<CatalogueFinding> findings;

    WorkflowChecks(Catalogue catalogue, List<CatalogueFinding> findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    /**
     * @param known
     *        rows that are in it are not read again, only what they refer to
     */
    void run(Catalogue known) {
        var unchanged = new HashSet<>(known.calendars());
        CatalogueChecks.forEach(CatalogueTable.CALENDARS, catalogue, (calendar, index) -> {
            if (!unchanged.contains(calendar)) {
                readCalendar(calendar, index);
            }
        });
        checkAreas();
        checkWorkflows();
    }

    private void readCalendar(TeamCalendar calendar, int index) {
        Consumer<String> wrongZone = message -> add(CatalogueTable.CALENDARS, calendar, index, "timeZone", message);
        try {
            if (calendar.timeZone() != null) {
                ZoneId.of(calendar.timeZone());
            }
        } catch (DateTimeException e) {
            wrongZone.accept("must be an IANA time zone such as Europe/Berlin: " + e.getMessage());
        }
        read(calendar, index, "hours", calendar.hours(), OpeningHours::parse);
        read(calendar, index, "holidays", calendar.holidays(), Holidays::of);
        read(calendar, index, "closures", calendar.closures(), Closures::parse);
    }

    private <T> void read(TeamCalendar calendar, int index, String field, T value, Consumer<T> reader) {
        try {
            if (value != null) {
                reader.accept(value);
            }
        } catch (IllegalArgumentException e) {
            add(CatalogueTable.CALENDARS, calendar, index, field, e.getMessage());
        }
    }

    private void checkAreas() {
        var owners = CatalogueChecks.identities(catalogue.owners());
        var products = CatalogueChecks.identities(catalogue.products());
        var components = CatalogueChecks.identities(catalogue.components());
        var calendars = CatalogueChecks.identities(catalogue.calendars());
        CatalogueChecks.forEach(CatalogueTable.AREAS, catalogue, (area, index) -> {
            refer(CatalogueTable.AREAS, area, index, "team", area.team(), owners);
            refer(CatalogueTable.AREAS, area, index, "calendar", area.calendar(), calendars);
            area.products().forEach(named -> refer(CatalogueTable.AREAS, area, index, "products", named, products));
            area.components().forEach(named -> refer(CatalogueTable.AREAS, area, index, "components", named, components));
        });
    }

    private void checkWorkflows() {
        var owners = CatalogueChecks.identities(catalogue.owners());
        var areas = CatalogueChecks.identities(catalogue.areas());
        CatalogueChecks.forEach(CatalogueTable.WORKFLOWS, catalogue, (workflow, index) -> {
            refer(CatalogueTable.WORKFLOWS, workflow, index, "area", workflow.area(), areas);
            refer(CatalogueTable.WORKFLOWS, workflow, index, "receiver", workflow.receiver(), owners);
            for (var step = 0; step < workflow.escalation().size(); step++) {
                checkStep(workflow, index, step, owners);
            }
        });
    }

    private void checkStep(Workflow workflow, int index, int number, Set<String> owners) {
        var step = workflow.escalation().get(number);
        var field = "escalation[" + number + "]";
        if (step == null) {
            return;
        }
        if (step.when() == null || !step.when().matches(EscalationStep.FORM)) {
            add(CatalogueTable.WORKFLOWS, workflow, index, field + ".when",
                    "is " + step.when() + ": write 50%, due, due-PT1H or due+PT2H");
        }
        if (step.ask() == null || !ROLES.contains(step.ask()) && !owners.contains(step.ask())) {
            add(CatalogueTable.WORKFLOWS, workflow, index, field + ".ask", "names " + step.ask()
                    + ", which is neither owner, team, receiver or deputy nor the key of an owner in the catalogue");
        }
    }

    private <R extends CatalogueEntry> void refer(CatalogueTable<R> table, R row, int index, String field, String named,
            Set<String> known) {
        if (named != null && !known.contains(named)) {
            add(table, row, index, field, "names " + named + ", which is not in the catalogue");
        }
    }

    private void add(CatalogueTable<?> table, CatalogueEntry row, int index, String field, String message) {
        findings.add(new CatalogueFinding(table.name(), index, row.identity(), field, message));
    }
}
