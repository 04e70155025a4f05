package dev.fenster.routing.drawing;

import java.util.List;

/** Promised against actual times of a workflow. */
record WorkflowTimes(String workflow, List<StepTime> steps) {
    StepTime of(String step) {
        return steps.stream().filter(time -> time.step().equals(step)).findFirst().orElseThrow();
    }
}
