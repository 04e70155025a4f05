package dev.fenster.routing.learning;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** The event route.corrected.v1. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RouteCorrected(UUID correctionId, UUID ticketId, Instant correctedAt, String correctedBy, String previousComponent,
        String product, String component, String componentName, Responsible owner, Outcome outcome, long catalogueRevision) {
    static final String TYPE = "route.corrected.v1";

    /**
     * Who takes care.
     *
     * @param insteadOf
     *        the owner for whom he stands in; null when he is the owner
     * @param reason
     *        why he stands in, or that the owner is away and nobody does; null when the owner is there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Responsible(String key, String name, Name insteadOf, String reason) {
        Responsible(String key, String name) {
            this(key, name, null, null);
        }
    }

    record Name(String key, String name) {}

    enum Outcome {
        @JsonProperty("routed")
        ROUTED,
        @JsonProperty("unrouted")
        UNROUTED
    }
}
