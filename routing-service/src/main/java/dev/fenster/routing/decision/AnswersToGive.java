package dev.fenster.routing.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.fenster.routing.catalogue.Answer;
import dev.fenster.routing.catalogue.AnswerChoicePolicy;
import dev.fenster.routing.catalogue.Catalogue;
import dev.fenster.routing.catalogue.Component;
import dev.fenster.routing.catalogue.Placeholders;
import dev.fenster.routing.catalogue.Product;
import dev.fenster.routing.catalogue.Rule;

/** Chooses answers and fills in what is known of the ticket. */
final class AnswersToGive {
    private final AnswerChoicePolicy policy = new AnswerChoicePolicy();
    private final Map<String, List<Answer>> byComponent;
    private final Map<String, Answer> byId = new HashMap<>();
    private final Map<String, String> productNames;

    AnswersToGive(Catalogue catalogue) {
        byComponent = catalogue.answers().stream().collect(Collectors.groupingBy(Answer::component));
        catalogue.answers().forEach(answer -> byId.put(answer.id(), answer));
        productNames = catalogue.products().stream().collect(Collectors.toMap(Product::key, Product::name));
    }

    /**
     * @param rule
     *        that decided; may be null
     * @param day
     *        of the ticket
     */
    Optional<Answer> choose(Component component, Rule rule, RoutingQuestion ticket, LocalDate day) {
        var language = ticket.language() == null ? null : ticket.language().strip().toLowerCase(Locale.ROOT);
        return policy.choose(byComponent.getOrDefault(component.key(), List.of()),
                rule == null ? null : byId.get(rule.answer()),
                day, language, rule == null ? null : rule.language());
    }

    Decision.AnswerToGive fill(Answer answer, Component component, RoutingQuestion ticket, Decision.OwnerReference owner) {
        var values = new HashMap<String, String>();
        values.put("product", productNames.get(component.product()));
        values.put("component", component.name());
        values.put("version", ticket.productVersion());
        values.put("owner", owner.name());
        values.put("link", answer.link());
        values.values().removeIf(value -> value == null || value.isBlank());
        return new Decision.AnswerToGive(answer.id(), answer.language(), Placeholders.fill(answer.text(), values),
                answer.link(),
                answer.problem());
    }
}
