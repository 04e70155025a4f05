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
        List<Component> components, List<Rule> rules, List<Answer> answers) {
    public Catalogue {
        owners = owners == null ? List.of() : List.copyOf(owners);
        products = products == null ? List.of() : List.copyOf(products);
        components = components == null ? List.of() : List.copyOf(components);
        rules = rules == null ? List.of() : List.copyOf(rules);
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    Catalogue withRevision(long changed) {
        return new Catalogue(changed, defaultTriageOwner, owners, products, components, rules, answers);
    }

    Catalogue withOwners(List<Owner> changed) {
        return new Catalogue(revision, defaultTriageOwner, changed, products, components, rules, answers);
    }

    Catalogue withProducts(List<Product> changed) {
        return new Catalogue(revision, defaultTriageOwner, owners, changed, components, rules, answers);
    }

    Catalogue withComponents(List<Component> changed) {
        return new Catalogue(revision, defaultTriageOwner, owners, products, changed, rules, answers);
    }

    Catalogue withRules(List<Rule> changed) {
        return new Catalogue(revision, defaultTriageOwner, owners, products, components, changed, answers);
    }

    Catalogue withAnswers(List<Answer> changed) {
        return new Catalogue(revision, defaultTriageOwner, owners, products, components, rules, changed);
    }
}
