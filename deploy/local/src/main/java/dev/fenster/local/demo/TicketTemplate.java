package dev.fenster.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A text to fill: {@code == channels [#tag] | subject} on one line, the text below it. Subject and tag may be null. */
record TicketTemplate(List<String> channels, String tag, String subject, String text) {

    static final String WISH = "wish";
    static final String PRAISE = "praise";

    private static final String START = "== ";

    static List<TicketTemplate> parse(String file) {
        List<TicketTemplate> templates = new ArrayList<>();
        String[] blocks = ("\n" + file).split("\n" + START);
        for (int i = 1; i < blocks.length; i++) {
            String[] headAndText = blocks[i].split("\n", 2);
            templates.add(of(headAndText[0], headAndText[1].strip()));
        }
        return List.copyOf(templates);
    }

    boolean suits(Channel channel) {
        return channels.contains(channel.name());
    }

    boolean is(String kind) {
        return kind.equals(tag);
    }

    private static TicketTemplate of(String head, String text) {
        String[] channelsAndSubject = head.split("\\|", 2);
        List<String> words = List.of(channelsAndSubject[0].strip().split(" +"));
        String tag = words.stream().filter(word -> word.startsWith("#")).map(word -> word.substring(1)).findFirst()
                .orElse(null);
        Stream<String> channels = words.stream().filter(word -> !word.startsWith("#"));
        return new TicketTemplate(channels.toList(), tag, channelsAndSubject.length == 2
                ? channelsAndSubject[1].strip()
                : null, text);
    }
}
