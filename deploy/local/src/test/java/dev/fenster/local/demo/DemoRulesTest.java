package dev.fenster.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class DemoRulesTest {

    private final KeywordSketch rules = new KeywordSketch();
    private final List<Story> stories = new DemoMonth(1, Instant.parse("2026-11-04T10:20:00Z"), ZoneId.of("Europe/Berlin"))
            .stories();

    @Test
    void about_one_ticket_in_eleven_is_left_to_triage() {
        long unrouted = stories.stream().filter(story -> routed(story).isEmpty()).count();

        assertThat((double) unrouted / stories.size()).isBetween(0.07, 0.11);
    }

    @Test
    void no_rule_takes_what_only_a_person_can_sort() {
        assertThat(stories).filteredOn(story -> story.contact().component() == null).extracting(this::routed)
                .allMatch(Optional::isEmpty);
    }

    @Test
    void what_a_rule_takes_is_nearly_always_right() {
        List<Story> routed = stories.stream().filter(story -> routed(story).isPresent()).toList();

        assertThat(routed).filteredOn(story -> routed(story).get().equals(story.contact().component()))
                .hasSizeGreaterThan(routed.size() * 95 / 100);
    }

    private Optional<String> routed(Story story) {
        return rules.component(story.ticket(), story.contact().customer().language());
    }
}
