package dev.fenster.routing.escalation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the customer of a ticket was promised, by which workflow and revision, and what became of it.
 *
 * @param reason
 *        why this workflow holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TicketDeadlines(UUID ticketId, String workflow, String area, String calendar, long catalogueRevision, String reason,
        List<One> deadlines) {
    /**
     * @param promised
     *        business time in ISO 8601, as spent
     * @param nextStep
     *        from 1; null when none is to come
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record One(UUID deadlineId, String kind, String state, Instant startedAt, Instant dueAt, Instant endedAt,
            String promised, String spent, Integer nextStep, Instant nextStepAt) {
        static One of(DeadlineTable.Row row) {
            var deadline = row.deadline();
            return new One(row.deadlineId(), deadline.kind().toString(), deadline.state().toString(), deadline.startedAt(),
                    deadline.dueAt(),
                    deadline.endedAt(), deadline.promised().toString(), deadline.spent().toString(),
                    row.nextAt() == null ? null : row.stepsDone() + 1, row.nextAt());
        }
    }
}
