package dev.fenster.routing.learning;

import java.util.List;
import java.util.Random;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;

/** Trains a support vector machine for many labels at once (Crammer and Singer, JMLR 2 (2001), 265-292) by liblinear. */
final class LinearTraining {
    private static final double COST = 2;
    private static final double TOLERANCE = 0.1;
    /** Dimensions of the meaning are rounded to multiples of 1/STEPS, so that tickets can share them: 4 bytes each, not 28. */
    private static final int STEPS = 1024;

    private final int terms;
    private final int dimensions;
    private final Feature[][] shared;

    LinearTraining(int terms, int dimensions) {
        this.terms = terms;
        this.dimensions = dimensions;
        shared = new Feature[dimensions][2 * STEPS + 1];
    }

    /**
     * @param tickets
     *        at least one of each label
     * @param answers
     *        position of each ticket's label
     * @param labels
     *        at least two, sorted
     */
    LinearModel train(List<TicketVector> tickets, int[] answers, List<String> labels) {
        var problem = new Problem();
        problem.l = tickets.size();
        problem.n = terms + dimensions;
        problem.x = tickets.stream().map(this::features).toArray(Feature[][]::new);
        problem.y = new double[answers.length];
        for (var i = 0; i < answers.length; i++) {
            problem.y[i] = answers[i];
        }
        var parameter = new Parameter(SolverType.MCSVM_CS, COST, TOLERANCE);
        parameter.setRandom(new Random(1));
        Linear.disableDebugOutput();
        var trained = Linear.train(problem, parameter);
        return new LinearModel(labels, terms, weights(trained.getFeatureWeights(), trained.getLabels()));
    }

    private Feature[] features(TicketVector ticket) {
        var features = new Feature[ticket.ids().length + ticket.meaning().length];
        for (var i = 0; i < ticket.ids().length; i++) {
            features[i] = new FeatureNode(ticket.ids()[i], ticket.values()[i]);
        }
        for (var i = 0; i < ticket.meaning().length; i++) {
            features[ticket.ids().length + i] = shared(i, Math.round(ticket.meaning()[i] * STEPS));
        }
        return features;
    }

    private Feature shared(int dimension, int steps) {
        var known = shared[dimension][steps + STEPS];
        if (known == null) {
            known = new FeatureNode(terms + 1 + dimension, (double) steps / STEPS);
            shared[dimension][steps + STEPS] = known;
        }
        return known;
    }

    private float[][] weights(double[] trained, int[] order) {
        var weights = new float[terms + dimensions + 1][order.length];
        for (var feature = 1; feature < weights.length; feature++) {
            for (var i = 0; i < order.length; i++) {
                weights[feature][order[i]] = (float) trained[(feature - 1) * order.length + i];
            }
        }
        return weights;
    }
}
