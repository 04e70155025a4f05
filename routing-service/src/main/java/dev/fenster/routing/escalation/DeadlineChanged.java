package dev.fenster.routing.escalation;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The event route.deadline_changed.v1.
 *
 * @param changeId
 *        follows from the deadline, its state and the event that caused it
 * @param eventId
 *        the ticket's event that caused it
 * @param spent
 *        business time in ISO 8601, as promised
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadlineChanged(UUID changeId, UUID ticketId, UUID deadlineId, Deadline.Kind deadline, Deadline.State state,
        Instant changedAt, UUID eventId, Instant startedAt, Instant dueAt, String promised, String spent, String workflow,
        String area, String reason, long catalogueRevision) {
    static final String TYPE = "route.deadline_changed.v1";
}
