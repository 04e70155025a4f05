package dev.fenster.routing.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.fenster.routing.catalogue.Answer;
import dev.fenster.routing.catalogue.Catalogue;
import dev.fenster.routing.catalogue.CompanyDay;
import dev.fenster.routing.catalogue.Component;
import dev.fenster.routing.catalogue.OwnersOnDuty;
import dev.fenster.routing.catalogue.Product;
import dev.fenster.routing.catalogue.Rule;
import dev.fenster.routing.catalogue.TriagePolicy;
import dev.fenster.routing.learning.Suggestion;
import dev.fenster.routing.learning.Suggestions;
import dev.fenster.routing.matching.Language;
import dev.fenster.routing.matching.RuleChoicePolicy;
import dev.fenster.routing.matching.RuleDefinition;
import dev.fenster.routing.matching.RuleMatch;
import dev.fenster.routing.matching.RuleMatcher;
import dev.fenster.routing.matching.TicketContent;
import dev.fenster.routing.workflow.WorkflowChooser;

/** Decides by one revision of the catalogue. A component that the ticket names counts most, then the rules, then what was learned, then triage. */
final class RouteDecider {
    private final Catalogue catalogue;
    private final RuleMatcher matcher;
    private final RuleChoicePolicy ruleChoice = new RuleChoicePolicy();
    private final TriagePolicy triage = new TriagePolicy();
    private final LearnedChoice learned;
    private final WorkflowChooser workflows;
    private final Map<String, Component> componentsByName = new HashMap<>();
    private final Map<String, Product> productsByName = new HashMap<>();
    private final OwnersOnDuty owners;
    private final AnswersToGive answers;
    private final CompanyDay day;
    private final Map<String, Rule> rules = new HashMap<>();

    RouteDecider(Catalogue catalogue, Suggestions suggestions, CompanyDay day) {
        this.catalogue = catalogue;
        this.day = day;
        owners = new OwnersOnDuty(catalogue);
        answers = new AnswersToGive(catalogue);
        workflows = new WorkflowChooser(catalogue);
        learned = new LearnedChoice(suggestions, catalogue.components());
        catalogue.components().forEach(component -> componentsByName.put(lower(component.name()), component));
        catalogue.components().forEach(component -> componentsByName.put(component.key(), component));
        catalogue.products().forEach(product -> productsByName.put(lower(product.name()), product));
        catalogue.products().forEach(product -> productsByName.put(product.key(), product));
        catalogue.rules().stream().filter(Rule::enabled).forEach(rule -> rules.put(rule.id(), rule));
        matcher = new RuleMatcher(rules.values().stream().map(RouteDecider::definition).toList());
    }

    long revision() {
        return catalogue.revision();
    }

    WorkflowChooser workflows() {
        return workflows;
    }

    /** A product and a component may be named by key or by name, in capitals or not. */
    Decision decide(RoutingQuestion ticket) {
        var choice = ruleChoice.choose(matcher.match(content(ticket)));
        var others = choice.map(RuleChoicePolicy.Choice::others).orElse(List.of());
        var named = componentsByName.get(lower(ticket.component()));
        if (named != null) {
            var all = choice.map(chosen -> concat(chosen.chosen(), chosen.others())).orElse(List.of());
            return routed(named, ticket, null, new Decision.Reason(Decision.ReasonKind.GIVEN, null, null, null,
                    "The ticket named component " + named.key() + "."), all);
        }
        var preface = ticket.component() == null || ticket.component().isBlank()
                ? ""
                : "The catalogue does not know the component that the ticket names. ";
        return choice.map(chosen -> byRule(chosen, ticket, preface)).orElseGet(() -> open(ticket, preface, others));
    }

    private Decision byRule(RuleChoicePolicy.Choice choice, RoutingQuestion ticket, String preface) {
        var match = choice.chosen();
        var rule = rules.get(match.ruleId());
        var component = componentsByName.get(rule.component());
        var explanation = preface + "Rule " + rule.id() + " of component " + component.key() + " " + choice.explanation() + ".";
        return routed(component, ticket, rule,
                new Decision.Reason(Decision.ReasonKind.RULE, rule.id(), rule.query(), match.words(), explanation),
                choice.others());
    }

    /** What no rule matches goes where tickets like it belonged, if that is sure. */
    private Decision open(RoutingQuestion ticket, String preface, List<RuleMatch> others) {
        var choice = learned.choose(ticket);
        return choice.component().map(component -> routed(component, ticket, null, choice.reason(preface), others))
                .orElseGet(() -> unrouted(ticket, preface, choice.suggestion(), others));
    }

    private Decision routed(Component component, RoutingQuestion ticket, Rule rule, Decision.Reason reason,
            List<RuleMatch> others) {
        var ticketDay = ticket.occurredAt() == null ? day.today() : day.of(ticket.occurredAt());
        var answer = answers.choose(component, rule, ticket, ticketDay);
        var owner = reference(answer.map(Answer::responsible).orElse(component.owner()));
        return new Decision(component.product(), component.key(), component.name(), owner,
                answer.map(chosen -> answers.fill(chosen, component, ticket, owner)).orElse(null), Decision.Outcome.ROUTED,
                reason,
                others);
    }

    private Decision unrouted(RoutingQuestion ticket, String preface, Suggestion suggestion, List<RuleMatch> others) {
        var product = productsByName.get(lower(ticket.product()));
        var chosen = triage.choose(product, ticket.product(), catalogue.defaultTriageOwner(), catalogue.products());
        var explanation = preface + "No rule matched; " + chosen.explanation() + ".";
        return new Decision(product == null ? null : product.key(), null, null, reference(chosen.owner()), null,
                Decision.Outcome.UNROUTED,
                new Decision.Reason(Decision.ReasonKind.TRIAGE, null, null, null, suggestion, explanation),
                others);
    }

    /** Whoever is there today takes care, however old the ticket is. */
    private Decision.OwnerReference reference(String owner) {
        if (owner == null) {
            return null;
        }
        var onDuty = owners.of(owner, day.today());
        var key = onDuty.owner().key();
        return new Decision.OwnerReference(key, onDuty.owner().name(),
                key.equals(owner) ? null : new Decision.OwnerName(owner, owners.owner(owner).name()), onDuty.reason());
    }

    /** A rule may name the ticket's product by key or by name. */
    private TicketContent content(RoutingQuestion ticket) {
        var product = productsByName.get(lower(ticket.product()));
        var names = product == null
                ? Stream.of(ticket.product())
                : Stream.of(ticket.product(), product.key(), product.name());
        return new TicketContent(ticket.subject(), ticket.text(), ticket.language(), ticket.channel(), ticket.source(),
                names.filter(Objects::nonNull).toList(), ticket.productVersion(), ticket.segment(), ticket.tags());
    }

    private static List<RuleMatch> concat(RuleMatch first, List<RuleMatch> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static RuleDefinition definition(Rule rule) {
        return new RuleDefinition(rule.id(), rule.query(), Language.of(rule.language()).orElse(null), rule.priority());
    }

    private static String lower(String name) {
        return name == null ? null : name.strip().toLowerCase(Locale.ROOT);
    }
}
