package dev.fenster.routing.decision;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.fenster.routing.matching.RuleMatch;

/** What would be decided, and the other rules that match, the next best first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoutePreview(String product, String component, String componentName, Decision.OwnerReference owner,
        Decision.AnswerToGive answer, Decision.Outcome outcome, Decision.Reason reason, long catalogueRevision,
        List<RuleMatch> runnersUp) {
    static RoutePreview of(Decision decision, long catalogueRevision) {
        return new RoutePreview(decision.product(), decision.component(), decision.componentName(), decision.owner(),
                decision.answer(), decision.outcome(), decision.reason(), catalogueRevision, decision.others());
    }
}
