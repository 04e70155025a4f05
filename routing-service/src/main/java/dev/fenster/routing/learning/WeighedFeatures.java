package dev.fenster.routing.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import dev.fenster.routing.learning.Suggestion.Weighed;

/** Finds what of a ticket weighed most for the likeliest label: against the next, or in common with the most similar ticket. */
final class WeighedFeatures {
    private final LinearModel linear;
    private final Vectorizer vectorizer;
    private final String text;
    private final TicketVector vector;

    /**
     * @param linear
     *        may be null
     */
    WeighedFeatures(LinearModel linear, Vectorizer vectorizer, String text, TicketVector vector) {
        this.linear = linear;
        this.vectorizer = vectorizer;
        this.text = text;
        this.vector = vector;
    }

    /** @return at most {@link RouteModel#SHOWN}, the weightiest first */
    List<Weighed> of(RouteModel.Judgement judgement) {
        if (judgement.ranked().isEmpty()) {
            return List.of();
        }
        var label = linear == null ? -1 : position(judgement, 0);
        var rival = linear == null || judgement.ranked().size() < 2 ? -1 : position(judgement, 1);
        var weights = label < 0 ? inCommon(judgement) : preferences(label, rival);
        var weighed = new ArrayList<>(named(heaviest(weights)));
        var meaning = label < 0 ? 0 : linear.meaningPreference(vector, label, rival);
        if (meaning > 0) {
            weighed.add(new Weighed("meaning", null, meaning));
        }
        weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed());
        return List.copyOf(weighed.subList(0, Math.min(RouteModel.SHOWN, weighed.size())));
    }

    private int position(RouteModel.Judgement judgement, int rank) {
        return Collections.binarySearch(linear.labels(), judgement.ranked().get(rank).label());
    }

    private float[] preferences(int label, int rival) {
        var weights = new float[vector.ids().length];
        for (var i = 0; i < weights.length; i++) {
            weights[i] = linear.preference(vector, i, label, rival);
        }
        return weights;
    }

    private float[] inCommon(RouteModel.Judgement judgement) {
        var weights = new float[vector.ids().length];
        judgement.neighbours().stream().filter(other -> judgement.isRight(other.label())).findFirst().ifPresent(other -> {
            for (int i = 0, j = 0; i < weights.length && j < other.vector().ids().length;) {
                var order = Integer.compare(vector.ids()[i], other.vector().ids()[j]);
                if (order == 0) {
                    weights[i] = vector.values()[i] * other.vector().values()[j];
                }
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
        });
        return weights;
    }

    private Map<Integer, Float> heaviest(float[] weights) {
        var heaviest = new HashMap<Integer, Float>();
        for (var shown = 0; shown < RouteModel.SHOWN; shown++) {
            var best = -1;
            for (var i = 0; i < weights.length; i++) {
                if (weights[i] > 0 && (best < 0 || weights[i] > weights[best])) {
                    best = i;
                }
            }
            if (best < 0) {
                break;
            }
            heaviest.put(vector.ids()[best], weights[best]);
            weights[best] = 0;
        }
        return heaviest;
    }

    private List<Weighed> named(Map<Integer, Float> heaviest) {
        var terms = new TextTerms(text);
        var named = new ArrayList<Weighed>();
        var done = new HashSet<Integer>();
        terms.each((word, start, end, hash) -> {
            var id = vectorizer.id(hash);
            if (heaviest.containsKey(id) && done.add(id)) {
                named.add(new Weighed(word ? "words" : "letters", terms.written().substring(start, end), heaviest.get(id)));
            }
        });
        return named;
    }
}
