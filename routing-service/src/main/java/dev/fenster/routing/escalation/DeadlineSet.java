package dev.fenster.routing.escalation;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The deadline that a decision tells of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadlineSet(UUID deadlineId, String kind, Instant dueAt, String promised, String workflow, String area,
        String reason) {}
