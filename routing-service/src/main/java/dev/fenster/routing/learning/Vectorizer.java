package dev.fenster.routing.learning;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Makes vectors of tickets: (1 + ln count) · rarity for words and for runs of letters, and the embedding less the mean of the learned
 * tickets. Each of the three parts has a length of its own, the meaning twice that of the others; then the whole is scaled to 1.
 */
final class Vectorizer {
    private static final float WORDS = 1;
    private static final float RUNS = 1;
    private static final float MEANING = 2;
    /** Below so many tickets a term counts although only one has it. */
    private static final int FEW = 5_000;

    private final TermIndex terms;
    private final float[] mean;

    Vectorizer(Collection<LearnedTicket> tickets) {
        terms = new TermIndex(tickets.stream().map(LearnedTicket::text).toList(), tickets.size() < FEW ? 1 : 2);
        mean = mean(tickets.stream().map(LearnedTicket::embedding).filter(embedding -> embedding != null).toList());
    }

    int terms() {
        return terms.size();
    }

    /** @return 0 when the learned tickets have no embeddings */
    int dimensions() {
        return mean.length;
    }

    /** @return the number of the term, 0 when it is unknown */
    int id(int hash) {
        return terms.id(hash);
    }

    /**
     * @param embedding
     *        null when there is none
     */
    TicketVector vector(String text, float[] embedding) {
        var counts = new TermCounts();
        new TextTerms(text).each((word, start, end, hash) -> {
            var id = terms.id(hash);
            if (id > 0) {
                counts.add(id, word);
            }
        });
        counts.sort();
        var values = new float[counts.size()];
        var scales = scales(counts, values);
        var meaning = meaning(embedding);
        var length = (float) Math.sqrt((scales[0] > 0 ? WORDS * WORDS : 0) + (scales[1] > 0 ? RUNS * RUNS : 0)
                + (meaning.length > 0 ? MEANING * MEANING : 0));
        for (var i = 0; i < values.length; i++) {
            values[i] *= scales[counts.isWord(i) ? 0 : 1] / length;
        }
        for (var i = 0; i < meaning.length; i++) {
            meaning[i] *= MEANING / length;
        }
        return new TicketVector(counts.ids(), values, meaning);
    }

    /** Fills in the values and returns what makes words and runs as long as they should be; 0 where there is none. */
    private float[] scales(TermCounts counts, float[] values) {
        var squares = new double[2];
        for (var i = 0; i < values.length; i++) {
            values[i] = (float) (1 + Math.log(counts.count(i))) * terms.rarity(counts.id(i));
            squares[counts.isWord(i) ? 0 : 1] += values[i] * values[i];
        }
        return new float[]{squares[0] > 0 ? (float) (WORDS / Math.sqrt(squares[0])) : 0,
                squares[1] > 0 ? (float) (RUNS / Math.sqrt(squares[1])) : 0};
    }

    private float[] meaning(float[] embedding) {
        if (embedding == null || mean.length != embedding.length) {
            return new float[0];
        }
        var centred = new float[mean.length];
        double square = 0;
        for (var i = 0; i < centred.length; i++) {
            centred[i] = embedding[i] - mean[i];
            square += centred[i] * centred[i];
        }
        if (square < 1e-12) {
            return new float[0];
        }
        for (var i = 0; i < centred.length; i++) {
            centred[i] /= (float) Math.sqrt(square);
        }
        return centred;
    }

    private static float[] mean(List<float[]> embeddings) {
        var dimensions = embeddings.isEmpty() ? 0 : embeddings.get(0).length;
        var sum = new double[dimensions];
        for (var embedding : embeddings) {
            Arrays.setAll(sum, i -> sum[i] + embedding[i]);
        }
        var mean = new float[dimensions];
        for (var i = 0; i < dimensions; i++) {
            mean[i] = (float) (sum[i] / embeddings.size());
        }
        return mean;
    }
}
