package dev.fenster.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All ticket templates, by topic and language. */
final class TicketTemplates {

    static final List<String> LANGUAGES = List.of("de", "en");

    private final Map<String, List<TicketTemplate>> byFile = new HashMap<>();

    TicketTemplates(List<Topic> topics) {
        for (Topic topic : topics) {
            for (String language : LANGUAGES) {
                String name = fileName(topic, language);
                byFile.put(name, TicketTemplate.parse(DemoFiles.text(name)));
            }
        }
    }

    List<TicketTemplate> of(Topic topic, String language) {
        return byFile.get(fileName(topic, language));
    }

    TicketTemplate oneOf(Topic topic, String language, Channel channel, Dice dice) {
        List<TicketTemplate> suitable = of(topic, language).stream().filter(template -> template.suits(channel)).toList();
        return dice.oneOf(suitable);
    }

    private static String fileName(Topic topic, String language) {
        return "tickets/" + topic.templates() + "." + language + ".txt";
    }
}
