package dev.fenster.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class TicketTemplatesTest {

    private final List<Topic> topics = Topic.all();
    private final TicketTemplates templates = new TicketTemplates(topics);

    @Test
    void a_template_names_channels_tag_subject_and_text() {
        List<TicketTemplate> parsed = TicketTemplate
                .parse("# a remark\n== web email #wish | Bitte größer\nDie Schrift.\n\nDanke!\n\n== chat\nhallo?\n");

        assertThat(parsed).containsExactly(
                new TicketTemplate(List.of("web", "email"), "wish", "Bitte größer", "Die Schrift.\n\nDanke!"),
                new TicketTemplate(List.of("chat"), null, null, "hallo?"));
    }

    @Test
    void there_are_at_least_160_german_and_90_english_templates() {
        assertThat(in("de")).hasSizeGreaterThanOrEqualTo(160).doesNotHaveDuplicates();
        assertThat(in("en")).hasSizeGreaterThanOrEqualTo(90).doesNotHaveDuplicates();
    }

    @Test
    void every_topic_can_be_told_on_every_channel_in_both_languages() {
        for (Topic topic : topics) {
            for (Channel channel : Channel.all()) {
                for (String language : TicketTemplates.LANGUAGES) {
                    assertThat(templates.of(topic, language)).as("%s by %s in %s", topic.templates(), channel.name(), language)
                            .anyMatch(template -> template.suits(channel));
                }
            }
        }
    }

    @Test
    void every_topic_is_a_component_of_the_catalogue_or_left_to_triage() {
        List<String> components = DemoFiles.table("catalogue/components.csv").stream().map(row -> row.get("key")).toList();

        assertThat(topics).allMatch(topic -> topic.component() == null || components.contains(topic.component()));
        assertThat(topics).extracting(Topic::component).containsAll(components);
    }

    @Test
    void there_is_praise_and_there_are_wishes() {
        for (String language : TicketTemplates.LANGUAGES) {
            assertThat(in(language)).filteredOn(template -> template.is(TicketTemplate.PRAISE)).hasSizeGreaterThanOrEqualTo(4);
            assertThat(in(language)).filteredOn(template -> template.is(TicketTemplate.WISH)).hasSizeGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void there_are_enough_replies_not_to_sound_like_a_form() {
        Phrases german = Phrases.of("de");
        Phrases english = Phrases.of("en");

        assertThat(replies(german, "reply-") + replies(english, "reply-")).isGreaterThanOrEqualTo(30);
        assertThat(replies(german, "customer-") + replies(english, "customer-")).isGreaterThanOrEqualTo(20);
        assertThat(english.slots()).isEqualTo(german.slots());
    }

    private List<TicketTemplate> in(String language) {
        return topics.stream().flatMap(topic -> templates.of(topic, language).stream()).toList();
    }

    private static int replies(Phrases phrases, String kind) {
        return phrases.slots().stream().filter(slot -> slot.startsWith(kind)).mapToInt(slot -> phrases.choices(slot).size())
                .sum();
    }
}
