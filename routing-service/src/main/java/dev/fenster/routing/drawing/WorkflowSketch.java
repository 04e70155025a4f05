package dev.fenster.routing.drawing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.fenster.routing.catalogue.Area;
import dev.fenster.routing.catalogue.Catalogue;
import dev.fenster.routing.catalogue.EscalationStep;
import dev.fenster.routing.catalogue.Owner;
import dev.fenster.routing.catalogue.Workflow;

/** What a drawing of a workflow shows, from the customer's question to its end. */
final class WorkflowSketch {
    private final Workflow workflow;
    private final WorkflowTimes times;
    private final Wording words;
    private final Map<String, String> owners;
    private final Map<String, Area> areas;

    WorkflowSketch(Workflow workflow, Catalogue catalogue, WorkflowTimes times, Wording words) {
        this.workflow = workflow;
        this.times = times;
        this.words = words;
        owners = catalogue.owners().stream().collect(Collectors.toMap(Owner::key, Owner::name));
        areas = catalogue.areas().stream().collect(Collectors.toMap(Area::key, area -> area));
    }

    String title() {
        return words.of("workflow") + " " + workflow.name();
    }

    List<Box> boxes() {
        var boxes = new ArrayList<Box>();
        boxes.add(new Box(words.of("asked"), List.of(workflow.name(), channels())));
        boxes.add(new Box(words.of("received"), receivers()));
        boxes.add(reply("first_reply"));
        boxes.add(new Box(words.of("contact"), List.of(workflow.contact().stream().map(words::of)
                .collect(Collectors.joining(", " + words.of("else") + " ")))));
        if (workflow.customerMust() != null) {
            boxes.add(new Box(words.of("customer_must"), List.of(workflow.customerMust())));
        }
        boxes.add(reply("next_reply"));
        boxes.add(new Box(words.of("question"), measured("question"), isLate("question"), List.of()));
        boxes.add(new Box(words.of("end"), List.of(words.of(workflow.reopening().toString()))));
        return boxes;
    }

    private String channels() {
        return workflow.channels().isEmpty()
                ? words.of("any_channel")
                : words.of("on") + " " + workflow.channels().stream().map(words::of).collect(Collectors.joining(", "));
    }

    private List<String> receivers() {
        var lines = new ArrayList<String>();
        var area = workflow.area() == null ? null : areas.get(workflow.area());
        var team = area == null ? words.of("area_team") : name(area.team());
        lines.add(workflow.receiver() == null ? team : name(workflow.receiver()));
        if (area != null) {
            lines.add(words.of("in_area") + " " + area.name());
        }
        return lines;
    }

    private Box reply(String step) {
        var lines = new ArrayList<>(measured(step));
        lines.add(words.of(workflow.pausesWhilePending() ? "pending" : "running_on"));
        var promised = times.of(step).promised();
        return new Box(words.of(step), lines, isLate(step), promised == null ? List.of() : asides(Duration.parse(promised)));
    }

    private List<String> measured(String step) {
        var time = times.of(step);
        var promised = time.promised() == null
                ? words.of("nothing_promised")
                : words.of("promised") + ": " + words.time(Duration.parse(time.promised()));
        var actual = time.median() == null
                ? words.of("nothing_yet")
                : words.of("actual") + ": " + words.time(Duration.parse(time.median())) + " (" + words.of("median_of") + " "
                        + time.count() + "; " + words.percent(time.inTime(), time.count()) + " " + words.of("in_time") + ")";
        return List.of(promised, actual);
    }

    private boolean isLate(String step) {
        var time = times.of(step);
        return time.promised() != null && time.median() != null
                && Duration.parse(time.median()).compareTo(Duration.parse(time.promised())) > 0;
    }

    private List<String> asides(Duration promised) {
        return workflow.escalation().stream().sorted(Comparator.comparing(step -> step.after(promised)))
                .map(step -> when(step, promised) + ": " + asked(step)).toList();
    }

    private String when(EscalationStep step, Duration promised) {
        var after = step.after(promised);
        if (step.when().endsWith("%")) {
            return step.when().replace("%", " %") + " " + words.of("of_time") + " (" + words.time(after) + ")";
        }
        var apart = after.minus(promised);
        if (apart.isZero()) {
            return words.of("due");
        }
        return words.time(apart.abs()) + " " + words.of(apart.isNegative() ? "before" : "after");
    }

    private String asked(EscalationStep step) {
        return owners.containsKey(step.ask()) ? name(step.ask()) : words.of(step.ask());
    }

    private String name(String owner) {
        return owners.getOrDefault(owner, owner);
    }
}
