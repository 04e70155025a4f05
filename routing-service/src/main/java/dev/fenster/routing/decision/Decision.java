package dev.fenster.routing.decision;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import dev.fenster.routing.learning.Suggestion;
import dev.fenster.routing.matching.MatchedWords;
import dev.fenster.routing.matching.RuleMatch;

/**
 * Where a ticket goes and why.
 *
 * @param product
 *        key; null when neither the component nor the ticket says one that the catalogue knows
 * @param component
 *        key; null when the outcome is unrouted
 * @param owner
 *        null only while the catalogue names nobody
 * @param answer
 *        null when the component has none
 * @param others
 *        the other rules that match, the next best first
 */
record Decision(String product, String component, String componentName, OwnerReference owner, AnswerToGive answer,
        Outcome outcome,
        Reason reason, List<RuleMatch> others) {

    enum Outcome {
        @JsonProperty("routed")
        ROUTED,
        @JsonProperty("unrouted")
        UNROUTED
    }

    /** rule: a rule matched; given: the ticket named its component; learned: corrections say it; triage: none of these. */
    enum ReasonKind {
        @JsonProperty("rule")
        RULE,
        @JsonProperty("given")
        GIVEN,
        @JsonProperty("learned")
        LEARNED,
        @JsonProperty("triage")
        TRIAGE
    }

    /**
     * Who takes care.
     *
     * @param insteadOf
     *        the owner for whom he stands in; null when he is the owner
     * @param reason
     *        why he stands in, or that the owner is away and nobody does; null when the owner is there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnerReference(String key, String name, OwnerName insteadOf, String reason) {
        OwnerReference(String key, String name) {
            this(key, name, null, null);
        }
    }

    record OwnerName(String key, String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnswerToGive(String id, String language, String text, String link, String problem) {}

    /**
     * @param suggestion
     *        null unless the learned model was asked and knew something
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(ReasonKind kind, String ruleId, String rule, List<MatchedWords> matches, Suggestion suggestion,
            String explanation) {
        Reason(ReasonKind kind, String ruleId, String rule, List<MatchedWords> matches, String explanation) {
            this(kind, ruleId, rule, matches, null, explanation);
        }
    }
}
