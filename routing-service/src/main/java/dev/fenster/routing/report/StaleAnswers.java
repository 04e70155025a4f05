package dev.fenster.routing.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.fenster.routing.catalogue.Answer;
import dev.fenster.routing.catalogue.Catalogue;
import dev.fenster.routing.catalogue.Component;

/** Answers that are given, or will be, though nobody has looked at them for long. */
final class StaleAnswers {
    /**
     * @param responsible
     *        key of the answer's owner, else of the component's
     * @param reviewedAt
     *        null for never
     * @param days
     *        since then
     */
    record StaleAnswer(String answer, String component, String problem, String language, String responsible,
            LocalDate reviewedAt, Long days, LocalDate validUntil) {}

    private StaleAnswers() {}

    static List<StaleAnswer> of(Catalogue catalogue, LocalDate today, int days) {
        var owners = catalogue.components().stream().collect(Collectors.toMap(Component::key, Component::owner));
        return catalogue.answers().stream()
                .filter(answer -> answer.validUntil() == null || !answer.validUntil().isBefore(today))
                .filter(answer -> answer.reviewedAt() == null || answer.reviewedAt().isBefore(today.minusDays(days)))
                .map(answer -> stale(answer, owners, today)).toList();
    }

    private static StaleAnswer stale(Answer answer, Map<String, String> owners, LocalDate today) {
        return new StaleAnswer(answer.id(), answer.component(), answer.problem(), answer.language(),
                answer.responsible() == null ? owners.get(answer.component()) : answer.responsible(), answer.reviewedAt(),
                answer.reviewedAt() == null ? null : ChronoUnit.DAYS.between(answer.reviewedAt(), today), answer.validUntil());
    }
}
