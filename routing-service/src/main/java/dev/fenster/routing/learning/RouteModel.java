package dev.fenster.routing.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was learned of one language: a linear model, the nearest tickets as long as these are few, and what the scores of both are
 * worth. As long as there are nearest tickets, they have a part of the say.
 */
final class RouteModel {
    /** How many features a suggestion shows. */
    static final int SHOWN = 5;
    private static final int CANDIDATES = 3;
    private static final double SAY_OF_NEAREST = 0.3;

    private final Vectorizer vectorizer;
    private final LinearModel linear;
    private final NearestTickets nearest;
    private final Calibration calibration;

    /**
     * What a model says of a ticket.
     *
     * @param score
     *        the best one of the linear model
     */
    record Judgement(List<Suggestion.Candidate> ranked, float score, List<NearestTickets.Neighbour> neighbours) {
        double margin() {
            return ranked.isEmpty() ? 0 : ranked.get(0).confidence() - (ranked.size() < 2 ? 0 : ranked.get(1).confidence());
        }

        boolean isRight(String label) {
            return !ranked.isEmpty() && ranked.get(0).label().equals(label);
        }
    }

    /**
     * @param linear
     *        null while there are not two labels
     */
    RouteModel(Vectorizer vectorizer, LinearModel linear, NearestTickets nearest, Calibration calibration) {
        this.vectorizer = vectorizer;
        this.linear = linear;
        this.nearest = nearest;
        this.calibration = calibration;
    }

    Calibration calibration() {
        return calibration;
    }

    RouteModel with(Calibration other) {
        return new RouteModel(vectorizer, linear, nearest, other);
    }

    TicketVector vector(String text, float[] embedding) {
        return vectorizer.vector(text, embedding);
    }

    /** @return those of the linear model; empty without one */
    float[] scores(TicketVector ticket) {
        return linear == null ? new float[0] : linear.scores(ticket);
    }

    /** @return of the label in the linear model; negative when it is not known there */
    int position(String label) {
        return linear == null ? -1 : Collections.binarySearch(linear.labels(), label);
    }

    /**
     * Learns one more ticket, with the features that are known.
     *
     * @param keepNear
     *        whether the ticket is to be asked as a neighbour even if the linear model knows its label
     */
    void learn(LearnedTicket ticket, boolean keepNear) {
        var vector = vector(ticket.text(), ticket.embedding());
        var known = linear != null && linear.learn(vector, ticket.label());
        if (keepNear || !known) {
            nearest.add(vector, ticket.label());
        }
    }

    Judgement judge(TicketVector ticket) {
        Map<String, Double> confidences = new HashMap<>();
        var best = Float.NEGATIVE_INFINITY;
        var say = nearest.size() == 0 ? 0 : linear == null ? 1 : SAY_OF_NEAREST;
        if (linear != null) {
            var scores = linear.scores(ticket);
            var probabilities = calibration.probabilities(scores);
            for (var i = 0; i < scores.length; i++) {
                best = Math.max(best, scores[i]);
                confidences.put(linear.labels().get(i), (1 - say) * probabilities[i]);
            }
        }
        var neighbours = nearest.of(ticket);
        for (var label : neighbours.stream().map(NearestTickets.Neighbour::label).distinct().toList()) {
            confidences.merge(label, say * NearestTickets.share(neighbours, label), Double::sum);
        }
        return new Judgement(ranked(confidences), best, neighbours);
    }

    Suggestion suggest(String text, float[] embedding, String version) {
        var vector = vector(text, embedding);
        var judgement = judge(vector);
        var candidates = judgement.ranked();
        var none = vector.isEmpty() || candidates.isEmpty() || candidates.get(0).label().equals(LearnedTicket.NONE)
                || linear != null && judgement.score() < calibration.noneBelow();
        return new Suggestion(candidates, judgement.margin(), !none && judgement.margin() >= calibration.decidesFrom(), none,
                new WeighedFeatures(linear, vectorizer, text, vector).of(judgement), version);
    }

    private static List<Suggestion.Candidate> ranked(Map<String, Double> confidences) {
        var ranked = new ArrayList<Suggestion.Candidate>();
        confidences.forEach((label, confidence) -> ranked.add(new Suggestion.Candidate(label, confidence)));
        ranked.sort(Comparator.comparingDouble(Suggestion.Candidate::confidence).reversed()
                .thenComparing(Suggestion.Candidate::label));
        return List.copyOf(ranked.subList(0, Math.min(CANDIDATES, ranked.size())));
    }
}
