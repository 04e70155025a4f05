package dev.fenster.routing.catalogue;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The whole catalogue at one revision.
 *
 * @param defaultTriageOwner
 *        key of the owner of tickets that no rule matches and that name no known product; null: see {@link TriagePolicy}
 */
@Schema(description = "The whole catalogue. revision is ignored on the way in. defaultTriageOwner, the key of an owner, gets tickets that"
        + " no rule matches and that name no known product; without it the triage owner of the first product, by key, gets them.")
public record Catalogue(Long revision, String defaultTriageOwner, List<Owner> owners, List<Product> products,
        List<Component> components, List<Rule> rules, List<Answer> answers, List<TeamCalendar> calendars, List<Area> areas,
        List<Workflow> workflows) {
    /** Name of what holds for the whole catalogue, beside its tables. */
    static final String SETTINGS = "catalogue";

    public Catalogue {
        owners = owners == null ? List.of() : List.copyOf(owners);
        products = products == null ? List.of() : List.copyOf(products);
        components = components == null ? List.of() : List.copyOf(components);
        rules = rules == null ? List.of() : List.copyOf(rules);
        answers = answers == null ? List.of() : List.copyOf(answers);
        calendars = calendars == null ? List.of() : List.copyOf(calendars);
        areas = areas == null ? List.of() : List.copyOf(areas);
        workflows = workflows == null ? List.of() : List.copyOf(workflows);
    }

    /** A catalogue that promises nothing. */
    public Catalogue(Long revision, String defaultTriageOwner, List<Owner> owners, List<Product> products,
            List<Component> components, List<Rule> rules, List<Answer> answers) {
        this(revision, defaultTriageOwner, owners, products, components, rules, answers, null, null, null);
    }

    Catalogue withRevision(long changed) {
        return new Catalogue(changed, defaultTriageOwner, owners, products, components, rules, answers, calendars, areas,
                workflows);
    }

    Catalogue withDefaultTriageOwner(String changed) {
        return new Catalogue(revision, changed, owners, products, components, rules, answers, calendars, areas, workflows);
    }

    Catalogue withOwners(List<Owner> changed) {
        return new Catalogue(revision, defaultTriageOwner, changed, products, components, rules, answers, calendars, areas,
                workflows);
    }

    Catalogue withProducts(List<Product> changed) {
        return new Catalogue(revision, defaultTriageOwner, owners, changed, components, rules, answers, calendars, areas,
                workflows);
    }

    Catalogue withComponents(List<Component> changed) {
        return new Catalogue(revision, defaultTriageOwner, owners, products, changed, rules, answers, calendars, areas,
                workflows);
    }

    Catalogue withRules(List<Rule> changed) {
        return new Catalogue(revision, defaultTriageOwner, owners, products, components, changed, answers, calendars, areas,
                workflows);
    }

    Catalogue withAnswers(List<Answer> changed) {
        return new Catalogue(revision, defaultTriageOwner, owners, products, components, rules, changed, calendars, areas,
                workflows);
    }

    Catalogue withCalendars(List<TeamCalendar> changed) {
        return new Catalogue(revision, defaultTriageOwner, owners, products, components, rules, answers, changed, areas,
                workflows);
    }

    Catalogue withAreas(List<Area> changed) {
        return new Catalogue(revision, defaultTriageOwner, owners, products, components, rules, answers, calendars, changed,
                workflows);
    }

    Catalogue withWorkflows(List<Workflow> changed) {
        return new Catalogue(revision, defaultTriageOwner, owners, products, components, rules, answers, calendars, areas,
                changed);
    }
}
