package dev.fenster.routing.learning;

import java.util.Comparator;
import java.util.List;

/**
 * How sure a model must be to decide alone: the least margin above which it was right in 99 of 100 of the tickets that it was tried on
 * without having been trained on them. Few trials prove little: one more error than was seen is counted, so there must be about a hundred
 * right ones before a model decides anything.
 */
final class DecidingAlonePolicy {
    private static final double ALLOWED_ERRORS = 0.01;

    /**
     * A trial on a ticket that the model was not trained on.
     *
     * @param margin
     *        of the likeliest to the next, from 0 to 1
     */
    record Trial(double margin, boolean right) {}

    /** @return the margin from which on the model decides; above 1 when it does not */
    double decidesFrom(List<Trial> trials) {
        var surest = trials.stream().sorted(Comparator.comparingDouble(Trial::margin).reversed()).toList();
        var from = Calibration.NEVER;
        var errors = 0;
        for (var i = 0; i < surest.size(); i++) {
            errors += surest.get(i).right() ? 0 : 1;
            var last = i + 1 == surest.size() || surest.get(i + 1).margin() < surest.get(i).margin();
            // The rule of succession, one-sided: an error more than seen.
            if (last && errors + 1 <= ALLOWED_ERRORS * (i + 2)) {
                from = surest.get(i).margin();
            }
        }
        return from;
    }
}
