package dev.fenster.routing.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which workflow holds for a ticket: one of its area counts more than one of its channel, and that more than one for all. */
public final class WorkflowChoicePolicy {
    /**
     * @param channel
     *        of the ticket
     * @param area
     *        key of the ticket's area; null when it has none
     */
    public Optional<Workflow> choose(List<Workflow> workflows, String channel, String area) {
        return workflows.stream().filter(workflow -> workflow.area() == null || workflow.area().equals(area))
                .filter(workflow -> workflow.channels().isEmpty() || workflow.channels().contains(channel))
                .min(Comparator.comparing((Workflow workflow) -> workflow.area() == null)
                        .thenComparing(workflow -> workflow.channels().isEmpty()).thenComparing(Workflow::key));
    }
}
