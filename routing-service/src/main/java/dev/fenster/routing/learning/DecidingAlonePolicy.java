package dev.fenster.routing.learning;

import java.util.Comparator;
import java.util.List;

/**
 * How sure a model must be to decide alone: the least margin above which it is right in 99 of 100 tickets, as far as trials on tickets
 * that it was not trained on prove it. Few trials prove little, so it is not the share of errors that counts but the upper end of what it
 * may really be: the score interval of Wilson, JASA 22 (1927), 209-212, at two standard errors. It takes 400 right trials to begin with.
 */
final class DecidingAlonePolicy {
    private static final double ALLOWED_ERRORS = 0.01;
    private static final double STANDARD_ERRORS = 2;

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
            if (last && mostErrors(errors, i + 1) <= ALLOWED_ERRORS) {
                from = surest.get(i).margin();
            }
        }
        return from;
    }

    private static double mostErrors(int errors, int trials) {
        var square = STANDARD_ERRORS * STANDARD_ERRORS;
        var share = (double) errors / trials;
        var centre = share + square / (2 * trials);
        var half = STANDARD_ERRORS * Math.sqrt(share * (1 - share) / trials + square / (4.0 * trials * trials));
        return (centre + half) / (1 + square / trials);
    }
}
