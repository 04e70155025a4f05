package dev.fenster.routing.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which answer goes with a ticket, of those that are valid on its day. When the rule that decided names an answer: one for the
 * same problem, if any. Else one of the component, rather for no certain problem. In either case one in the ticket's language;
 * else in the language of the rule; else English; else the first by id.
 */
public final class AnswerChoicePolicy {
    private static final Comparator<Answer> ORDER = Comparator.<Answer, Boolean>comparing(answer -> answer.problem() != null)
            .thenComparing(Answer::id);

    /**
     * @param answers
     *        of the component
     * @param named
     *        by the rule; may be null
     * @param day
     *        of the ticket
     * @param languages
     *        of the ticket and of the rule; each may be null
     * @return empty when there is no valid answer
     */
    public Optional<Answer> choose(List<Answer> answers, Answer named, LocalDate day, String... languages) {
        return inLanguage(
                Stream.concat(Stream.ofNullable(named), answers.stream().filter(answer -> isTranslation(answer, named))),
                day, languages).or(() -> inLanguage(answers.stream(), day, languages));
    }

    private static Optional<Answer> inLanguage(Stream<Answer> answers, LocalDate day, String... languages) {
        var ordered = answers.filter(answer -> isValid(answer, day)).sorted(ORDER).toList();
        return Stream.concat(Stream.of(languages), Stream.of("en")).filter(Objects::nonNull)
                .flatMap(language -> ordered.stream().filter(answer -> answer.language().equals(language))).findFirst()
                .or(() -> ordered.stream().findFirst());
    }

    private static boolean isTranslation(Answer answer, Answer named) {
        return named != null && named.problem() != null && named.problem().equals(answer.problem());
    }

    private static boolean isValid(Answer answer, LocalDate day) {
        return (answer.validFrom() == null || !day.isBefore(answer.validFrom()))
                && (answer.validUntil() == null || !day.isAfter(answer.validUntil()));
    }
}
