package dev.fenster.routing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class AreaChoicePolicyTest {
    private final List<Area> areas = List.of(area("all", List.of(), List.of(), List.of()),
            area("phone", List.of("phone"), List.of(), List.of()), area("kasse", List.of(), List.of("kasse"), List.of()),
            area("devices", List.of(), List.of("kasse"), List.of("peripherals")),
            area("printing", List.of(), List.of(), List.of("printing")),
            area("printing-chat", List.of("chat"), List.of(), List.of("printing")));
    private final AreaChoicePolicy policy = new AreaChoicePolicy();

    @Test
    void the_most_specific_area_takes_a_ticket() {
        assertThat(chosen("email", null, List.of())).isEqualTo("all takes every ticket");
        assertThat(chosen("phone", null, List.of())).isEqualTo("phone takes channel phone");
        assertThat(chosen("phone", "kasse", List.of())).isEqualTo("kasse takes product kasse");
        assertThat(chosen("phone", "kasse", List.of("scale", "peripherals")))
                .isEqualTo("devices takes component peripherals and product kasse");
        assertThat(chosen("email", "kasse", List.of("printing", "peripherals"))).isEqualTo("printing takes component printing");
        assertThat(chosen("chat", "kasse", List.of("printing", "peripherals")))
                .isEqualTo("printing-chat takes component printing and channel chat");
        assertThat(policy.choose(areas.subList(1, 3), "email", "buero", List.of())).isEmpty();
    }

    @Test
    void a_workflow_of_the_area_counts_more_than_one_of_the_channel() {
        var flows = List.of(workflow("any", List.of(), null), workflow("calls", List.of("phone"), null),
                workflow("kasse", List.of(), "kasse"), workflow("kasse-calls", List.of("phone"), "kasse"));

        assertThat(workflow(flows, "email", null)).isEqualTo("any");
        assertThat(workflow(flows, "phone", null)).isEqualTo("calls");
        assertThat(workflow(flows, "email", "kasse")).isEqualTo("kasse");
        assertThat(workflow(flows, "phone", "kasse")).isEqualTo("kasse-calls");
        assertThat(new WorkflowChoicePolicy().choose(flows.subList(2, 4), "email", "other")).isEmpty();
    }

    private String chosen(String channel, String product, List<String> path) {
        return policy.choose(areas, channel, product, path).map(choice -> choice.area().key() + " " + choice.explanation())
                .orElse(null);
    }

    private static String workflow(List<Workflow> flows, String channel, String area) {
        return new WorkflowChoicePolicy().choose(flows, channel, area).map(Workflow::key).orElse(null);
    }

    private static Area area(String key, List<String> channels, List<String> products, List<String> components) {
        return new Area(key, key, channels, products, components, "team", null);
    }

    private static Workflow workflow(String key, List<String> channels, String area) {
        return new Workflow(key, key, channels, area, null, null, null, null, null, null, null, null, null);
    }
}
