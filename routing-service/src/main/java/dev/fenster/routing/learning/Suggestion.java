package dev.fenster.routing.learning;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the learned tickets say about one.
 *
 * @param candidates
 *        at most three, the likeliest first; empty when nothing was learned yet
 * @param margin
 *        by how much the likeliest is likelier than the next, from 0 to 1
 * @param decides
 *        whether that is more than it takes to be right in 99 of 100 tickets
 * @param none
 *        whether it belongs to none of the components, as far as was learned
 * @param features
 *        what weighed most for the likeliest against the next, at most {@link RouteModel#SHOWN}
 * @param modelVersion
 *        language, number of the last correction that was learned, and number of the last that the model was trained on, such as
 *        en-1204-1190
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Suggestion(List<Candidate> candidates, double margin, boolean decides, boolean none, List<Weighed> features,
        String modelVersion) {
    /**
     * @param label
     *        the component's key
     * @param confidence
     *        how often a candidate like this is right, from 0 to 1
     */
    public record Candidate(String label, double confidence) {}

    /**
     * Something of the ticket that speaks for the likeliest candidate.
     *
     * @param kind
     *        words, letters (a part of words) or meaning (of the whole ticket)
     * @param text
     *        null for the meaning
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Weighed(String kind, String text, double weight) {}

    /** @return null when there is none */
    public String best() {
        return candidates.isEmpty() ? null : candidates.get(0).label();
    }
}
