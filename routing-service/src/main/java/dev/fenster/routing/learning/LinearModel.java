package dev.fenster.routing.learning;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** One vector of weights a label; the label whose vector has the largest product with a ticket's is the likeliest. */
final class LinearModel {
    private final List<String> labels;
    private final int terms;
    /** Row 0 is unused, then the terms, then the dimensions of the meaning; a row has one weight a label. */
    private final float[][] weights;

    /**
     * @param labels
     *        sorted
     */
    LinearModel(List<String> labels, int terms, float[][] weights) {
        this.labels = labels;
        this.terms = terms;
        this.weights = weights;
    }

    /** @return sorted */
    List<String> labels() {
        return labels;
    }

    /** @return one score a label, in the order of the labels */
    float[] scores(TicketVector ticket) {
        var scores = new float[labels.size()];
        for (var i = 0; i < ticket.ids().length; i++) {
            add(scores, weights[ticket.ids()[i]], ticket.values()[i]);
        }
        for (var i = 0; i < ticket.meaning().length; i++) {
            add(scores, weights[terms + 1 + i], ticket.meaning()[i]);
        }
        return scores;
    }

    /**
     * Moves the weights as little as makes the label's score exceed all others by 1: the passive-aggressive step of Crammer et al.,
     * Online Passive-Aggressive Algorithms, JMLR 7 (2006), 551-585.
     *
     * @return false when the model does not know the label, and must be trained anew to know it
     */
    boolean learn(TicketVector ticket, String label) {
        var right = Collections.binarySearch(labels, label);
        if (right < 0) {
            return false;
        }
        for (var step = 0; step < labels.size() && !ticket.isEmpty(); step++) {
            var scores = scores(ticket);
            var rival = rival(scores, right);
            if (rival < 0 || scores[right] - scores[rival] >= 1) {
                break;
            }
            // The ticket's vector has length 1, so each of the two labels moves by half of what is missing.
            move(ticket, right, rival, (1 - scores[right] + scores[rival]) / 2);
        }
        return true;
    }

    /** @return what the i-th term of the ticket speaks for the label more than for the rival; rival may be negative for none */
    float preference(TicketVector ticket, int i, int label, int rival) {
        return ticket.values()[i] * difference(weights[ticket.ids()[i]], label, rival);
    }

    /** @return the same for all of the ticket's meaning */
    float meaningPreference(TicketVector ticket, int label, int rival) {
        var sum = 0f;
        for (var i = 0; i < ticket.meaning().length; i++) {
            sum += ticket.meaning()[i] * difference(weights[terms + 1 + i], label, rival);
        }
        return sum;
    }

    private void move(TicketVector ticket, int right, int rival, float step) {
        for (var i = 0; i < ticket.ids().length; i++) {
            weights[ticket.ids()[i]][right] += step * ticket.values()[i];
            weights[ticket.ids()[i]][rival] -= step * ticket.values()[i];
        }
        for (var i = 0; i < ticket.meaning().length; i++) {
            weights[terms + 1 + i][right] += step * ticket.meaning()[i];
            weights[terms + 1 + i][rival] -= step * ticket.meaning()[i];
        }
    }

    private static int rival(float[] scores, int right) {
        var rival = -1;
        for (var label = 0; label < scores.length; label++) {
            if (label != right && (rival < 0 || scores[label] > scores[rival])) {
                rival = label;
            }
        }
        return rival;
    }

    private static float difference(float[] row, int label, int rival) {
        return row[label] - (rival < 0 ? 0 : row[rival]);
    }

    private static void add(float[] scores, float[] row, float value) {
        for (var label = 0; label < scores.length; label++) {
            scores[label] += value * row[label];
        }
    }

    @Override
    public String toString() {
        return labels.size() + " labels, " + Arrays.stream(weights).skip(1).count() + " features";
    }
}
