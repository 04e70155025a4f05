package dev.fenster.routing.learning;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Trains a model on all tickets, and learns from models that were trained on a part of them what its scores are worth. */
final class RouteTraining {
    /** As long as there are at most so many tickets, the nearest are asked. */
    static final int NEAREST = 1_000;
    private static final int FOLDS = 4;
    private static final int LEAST_TO_CALIBRATE = 20;

    private final Vectorizer vectorizer;
    private final List<TicketVector> vectors;
    private final List<String> answers;

    /**
     * @param tickets
     *        at least one
     */
    RouteTraining(List<LearnedTicket> tickets) {
        vectorizer = new Vectorizer(tickets);
        vectors = tickets.stream().map(ticket -> vectorizer.vector(ticket.text(), ticket.embedding())).toList();
        answers = tickets.stream().map(LearnedTicket::label).toList();
    }

    RouteModel train(Calibration calibration) {
        return model(IntStream.range(0, answers.size()).toArray(), calibration);
    }

    /** @return what the scores of a model of these tickets are worth; too few of them do not tell */
    Calibration calibrate() {
        if (answers.size() < LEAST_TO_CALIBRATE) {
            return Calibration.UNKNOWN;
        }
        var trials = new CalibrationTrials();
        for (var fold = 0; fold < FOLDS; fold++) {
            var held = fold;
            var model = model(IntStream.range(0, answers.size()).filter(i -> i % FOLDS != held).toArray(), Calibration.UNKNOWN);
            for (var i = fold; i < answers.size(); i += FOLDS) {
                trials.add(model, vectors.get(i), answers.get(i));
            }
        }
        return trials.calibration();
    }

    private RouteModel model(int[] tickets, Calibration calibration) {
        var nearest = new NearestTickets();
        if (answers.size() <= NEAREST) {
            for (var i : tickets) {
                nearest.add(vectors.get(i), answers.get(i));
            }
        }
        return new RouteModel(vectorizer, linear(tickets), nearest, calibration);
    }

    private LinearModel linear(int[] tickets) {
        var labels = List.copyOf(new TreeSet<>(IntStream.of(tickets).mapToObj(answers::get).toList()));
        if (labels.size() < 2) {
            return null;
        }
        return new LinearTraining(vectorizer.terms(), vectorizer.dimensions()).train(
                IntStream.of(tickets).mapToObj(vectors::get).toList(),
                IntStream.of(tickets).map(i -> Collections.binarySearch(labels, answers.get(i))).toArray(), labels);
    }
}
