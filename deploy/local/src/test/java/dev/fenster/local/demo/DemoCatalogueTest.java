package dev.fenster.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class DemoCatalogueTest {

    private final List<Map<String, String>> products = table("products");
    private final List<Map<String, String>> owners = table("owners");
    private final List<Map<String, String>> components = table("components");
    private final List<Map<String, String>> rules = table("rules");
    private final List<Map<String, String>> answers = table("answers");

    @Test
    void is_large_enough_to_look_real() {
        assertThat(products).hasSize(3);
        assertThat(components).hasSize(14);
        assertThat(owners).hasSize(11);
        assertThat(rules).hasSizeGreaterThanOrEqualTo(60);
        assertThat(answers).hasSizeGreaterThanOrEqualTo(28);
    }

    @Test
    void every_product_has_a_triage_owner() {
        assertThat(column(owners, "key")).containsAll(column(products, "triageOwner"));
    }

    @Test
    void every_component_has_an_owner_and_a_product() {
        assertThat(column(owners, "key")).containsAll(column(components, "owner"));
        assertThat(column(products, "key")).containsAll(column(components, "product"));
    }

    @Test
    void a_parent_stands_before_its_children() {
        List<String> keys = column(components, "key");
        assertThat(components).filteredOn(component -> !component.get("parent").isEmpty()).isNotEmpty().allSatisfy(
                child -> assertThat(keys.indexOf(child.get("parent"))).isBetween(0, keys.indexOf(child.get("key")) - 1));
    }

    @Test
    void every_rule_and_every_answer_belongs_to_a_component() {
        assertThat(column(components, "key")).containsAll(column(rules, "component"))
                .containsAll(column(answers, "component"));
    }

    @Test
    void every_component_has_rules_and_an_answer_in_both_languages() {
        for (String component : column(components, "key")) {
            assertThat(languagesOf(rules, component)).contains("de", "en");
            assertThat(languagesOf(answers, component)).contains("de", "en");
        }
    }

    @Test
    void every_channel_has_a_workflow_and_every_product_an_area() {
        assertThat(column(table("workflows"), "channels")).containsExactlyInAnyOrder("phone", "chat", "social", "email", "web");
        assertThat(String.join(" ", column(table("areas"), "products")).split(" ")).containsAll(column(products, "key"));
        assertThat(column(owners, "key")).containsAll(column(table("areas"), "team"));
        assertThat(column(table("calendars"), "key")).containsAll(column(table("areas"), "calendar"));
    }

    @Test
    void keys_are_unique() {
        assertThat(column(owners, "key")).doesNotHaveDuplicates();
        assertThat(column(components, "key")).doesNotHaveDuplicates();
        assertThat(column(rules, "id")).doesNotHaveDuplicates();
        assertThat(column(answers, "id")).doesNotHaveDuplicates();
    }

    @Test
    void nobody_real_gets_mail() {
        assertThat(column(owners, "email")).allMatch(email -> email.endsWith(".example"));
    }

    @Test
    void an_unknown_table_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> DemoCatalogue.csv("prices")).hasMessageContaining("prices")
                .hasMessageContaining("components");
    }

    private static List<Map<String, String>> table(String name) {
        assertThat(DemoCatalogue.tables()).contains(name);
        return DemoFiles.table("catalogue/" + name + ".csv");
    }

    private static List<String> column(List<Map<String, String>> table, String name) {
        return table.stream().map(row -> row.get(name)).toList();
    }

    private static List<String> languagesOf(List<Map<String, String>> table, String component) {
        return column(table.stream().filter(row -> row.get("component").equals(component)).toList(), "language");
    }
}
