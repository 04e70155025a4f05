package dev.fenster.routing.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.fenster.routing.catalogue.Component;
import dev.fenster.routing.learning.Suggestion;
import dev.fenster.routing.learning.Suggestions;

/** Asks what was learned, and takes it when it is sure enough and the catalogue still has the component. */
final class LearnedChoice {
    private final Suggestions suggestions;
    private final Map<String, Component> components = new HashMap<>();

    /**
     * @param suggestion
     *        null when nothing was learned yet that would help
     * @param component
     *        empty when a person must decide
     */
    record Choice(Suggestion suggestion, Optional<Component> component) {
        Decision.Reason reason(String preface) {
            var first = suggestion.candidates().get(0);
            var explanation = String.format(Locale.ROOT,
                    "%sNo rule matched; tickets like this one belonged to component %s with a confidence of %.2f (model %s).",
                    preface,
                    first.label(), first.confidence(), suggestion.modelVersion());
            return new Decision.Reason(Decision.ReasonKind.LEARNED, null, null, null, suggestion, explanation);
        }
    }

    LearnedChoice(Suggestions suggestions, List<Component> components) {
        this.suggestions = suggestions;
        components.forEach(component -> this.components.put(component.key(), component));
    }

    Choice choose(RoutingQuestion ticket) {
        var suggestion = suggestions.suggest(ticket.content(), ticket.language());
        return new Choice(suggestion.orElse(null),
                suggestion.filter(Suggestion::decides).map(Suggestion::best).map(components::get));
    }
}
