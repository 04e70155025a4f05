package dev.fenster.routing.escalation;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The event route.escalated.v1.
 *
 * @param step
 *        of the workflow, from 1
 * @param stepAt
 *        when it was to be taken
 * @param dueAt
 *        when the customer was promised a reply
 * @param promised
 *        business time in ISO 8601
 * @param ask
 *        null when nobody can be named
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RouteEscalated(UUID escalationId, UUID ticketId, UUID deadlineId, Deadline.Kind deadline, int step, String when,
        Instant stepAt, Instant escalatedAt, Instant startedAt, Instant dueAt, String promised, Asked ask, String workflow,
        String area, String component, String reason, long catalogueRevision) {
    static final String TYPE = "route.escalated.v1";

    /**
     * @param role
     *        as the step of the workflow says it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(String role, String key, String name, String email) {}
}
