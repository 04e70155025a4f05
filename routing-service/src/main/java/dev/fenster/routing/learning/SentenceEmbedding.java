package dev.fenster.routing.learning;

import java.util.Optional;

/** What a sentence means, as a vector: sentences that mean the same lie close together. */
public interface SentenceEmbedding {
    /**
     * @return a vector of length 1; empty when the text has no words or there is no embedding here
     */
    Optional<float[]> of(String text);
}
