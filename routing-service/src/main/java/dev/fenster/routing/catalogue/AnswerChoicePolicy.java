package dev.fenster.routing.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which answer goes with a ticket: one in its language; else in the language of the rule that decided; else English; else the
 * first.
 */
public final class AnswerChoicePolicy {
    /**
     * @param answers
     *        of the component
     * @param ticketLanguage
     *        may be null
     * @param ruleLanguage
     *        may be null
     * @return empty when the component has no answer
     */
    public Optional<Answer> choose(List<Answer> answers, String ticketLanguage, String ruleLanguage) {
        var ordered = answers.stream().sorted(Comparator.comparing(Answer::id)).toList();
        return Arrays.asList(ticketLanguage, ruleLanguage, "en").stream().filter(Objects::nonNull)
                .flatMap(language -> ordered.stream().filter(answer -> answer.language().equals(language))).findFirst()
                .or(() -> ordered.stream().findFirst());
    }
}
