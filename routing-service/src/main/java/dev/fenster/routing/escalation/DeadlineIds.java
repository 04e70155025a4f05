package dev.fenster.routing.escalation;

import java.util.UUID;

import com.fasterxml.uuid.Generators;

/** Ids that follow from what they name, so that the same is known again. */
final class DeadlineIds {
    private DeadlineIds() {}

    static UUID of(Deadline deadline) {
        return Generators.nameBasedGenerator(deadline.startedBy()).generate("deadline " + deadline.kind());
    }

    static UUID step(UUID deadlineId, int step) {
        return Generators.nameBasedGenerator(deadlineId).generate("step " + step);
    }

    static UUID change(UUID deadlineId, Deadline.State state, UUID cause) {
        return Generators.nameBasedGenerator(deadlineId).generate(state + " " + cause);
    }
}
