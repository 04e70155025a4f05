package dev.fenster.routing.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** What models said of tickets that they were not trained on, and what follows for the worth of their scores. */
final class CalibrationTrials {
    /** One of a hundred tickets that are like the learned ones may be taken for one that is not. */
    private static final double UNLIKE = 0.01;
    private static final double[] TEMPERATURES = {0.02, 0.03, 0.04, 0.06, 0.08, 0.1, 0.13, 0.17, 0.22, 0.3, 0.4, 0.6, 1};
    private static final double LEAST_PROBABILITY = 1e-6;

    private final List<Trial> trials = new ArrayList<>();

    /**
     * @param scores
     *        of the linear model; empty without one
     * @param right
     *        position of the right label; negative when the model does not know it
     */
    private record Trial(RouteModel model, TicketVector ticket, String label, float[] scores, int right) {}

    void add(RouteModel model, TicketVector ticket, String label) {
        trials.add(new Trial(model, ticket, label, model.scores(ticket), model.position(label)));
    }

    Calibration calibration() {
        var temperature = DoubleStream.of(TEMPERATURES).boxed()
                .min((one, other) -> Double.compare(surprise(one), surprise(other))).orElseThrow();
        var preliminary = new Calibration(temperature, Calibration.NEVER, Double.NEGATIVE_INFINITY);
        var margins = new ArrayList<DecidingAlonePolicy.Trial>();
        var scores = new ArrayList<Float>();
        for (var trial : trials) {
            var judgement = trial.model().with(preliminary).judge(trial.ticket());
            margins.add(new DecidingAlonePolicy.Trial(judgement.margin(), judgement.isRight(trial.label())));
            scores.add(judgement.score());
        }
        scores.sort(Float::compare);
        return new Calibration(temperature, new DecidingAlonePolicy().decidesFrom(margins),
                scores.get((int) (UNLIKE * scores.size())));
    }

    /** The sum of -ln(probability of the right label): the less, the better the temperature. */
    private double surprise(double temperature) {
        var calibration = new Calibration(temperature, Calibration.NEVER, Double.NEGATIVE_INFINITY);
        return trials.stream().filter(trial -> trial.right() >= 0)
                .mapToDouble(trial -> calibration.probabilities(trial.scores())[trial.right()])
                .map(probability -> -Math.log(Math.max(LEAST_PROBABILITY, probability))).sum();
    }
}
