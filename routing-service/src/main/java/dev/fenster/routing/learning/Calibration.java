package dev.fenster.routing.learning;

/**
 * What scores are worth, learned from tickets that a model was not trained on.
 *
 * @param temperature
 *        scores are divided by it before they become probabilities
 * @param decidesFrom
 *        the margin from which on a model may decide alone; above 1 as long as nothing shows that it is right often enough
 * @param noneBelow
 *        the best score below which a ticket is like none of those that were learned
 */
record Calibration(double temperature, double decidesFrom, double noneBelow) {
    static final double NEVER = 2;
    /** Before anything was measured. */
    static final Calibration UNKNOWN = new Calibration(0.2, NEVER, Double.NEGATIVE_INFINITY);

    /** @return exp(score / temperature), scaled so that all sum up to 1 */
    double[] probabilities(float[] scores) {
        var probabilities = new double[scores.length];
        var highest = Float.NEGATIVE_INFINITY;
        for (var score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (var i = 0; i < scores.length; i++) {
            probabilities[i] = Math.exp((scores[i] - highest) / temperature);
            sum += probabilities[i];
        }
        for (var i = 0; i < scores.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }
}
