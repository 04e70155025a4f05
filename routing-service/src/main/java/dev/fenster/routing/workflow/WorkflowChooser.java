package dev.fenster.routing.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.fenster.routing.catalogue.Area;
import dev.fenster.routing.catalogue.AreaChoicePolicy;
import dev.fenster.routing.catalogue.Catalogue;
import dev.fenster.routing.catalogue.TeamCalendar;
import dev.fenster.routing.catalogue.Workflow;
import dev.fenster.routing.catalogue.WorkflowChoicePolicy;

/** Chooses area and workflow of tickets by one revision of the catalogue. */
public final class WorkflowChooser {
    private final Catalogue catalogue;
    private final AreaChoicePolicy areaChoice = new AreaChoicePolicy();
    private final WorkflowChoicePolicy workflowChoice = new WorkflowChoicePolicy();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, TeamCalendar> calendars = new HashMap<>();
    private final Map<String, Terms> terms = new ConcurrentHashMap<>();

    public WorkflowChooser(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.components().forEach(component -> parents.put(component.key(), component.parent()));
        catalogue.calendars().forEach(calendar -> calendars.put(calendar.key(), calendar));
    }

    /** Whether any ticket may be promised something. */
    public boolean promises() {
        return !catalogue.workflows().isEmpty();
    }

    /**
     * @param product
     *        key; may be null, as the component
     * @return empty when no workflow holds for the ticket
     */
    public Optional<TicketTerms> choose(String channel, String product, String component) {
        var area = areaChoice.choose(catalogue.areas(), channel, product, path(component));
        var key = area.map(choice -> choice.area().key()).orElse(null);
        return workflowChoice.choose(catalogue.workflows(), channel, key)
                .map(workflow -> new TicketTerms(terms(workflow, area.map(AreaChoicePolicy.Choice::area).orElse(null)),
                        explanation(workflow, area)));
    }

    private Terms terms(Workflow workflow, Area area) {
        return terms.computeIfAbsent(workflow.key() + " " + (area == null ? "" : area.key()),
                key -> new Terms(catalogue.revision(), workflow, area, calendar(area)));
    }

    private TeamCalendar calendar(Area area) {
        return area == null || area.calendar() == null ? TeamCalendar.always() : calendars.get(area.calendar());
    }

    private List<String> path(String component) {
        var path = new ArrayList<String>();
        for (var key = component; key != null && !path.contains(key); key = parents.get(key)) {
            path.add(key);
        }
        return path;
    }

    private static String explanation(Workflow workflow, Optional<AreaChoicePolicy.Choice> area) {
        var team = area.map(choice -> "Area " + choice.area().key() + " " + choice.explanation())
                .orElse("No area takes the ticket");
        var scope = workflow.area() != null
                ? "of that area"
                : workflow.channels().isEmpty() ? "for all tickets" : "of the ticket's channel";
        return team + "; workflow " + workflow.key() + " is the one " + scope + ".";
    }
}
