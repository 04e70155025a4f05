package dev.fenster.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A channel with its share of the tickets, and how long customers usually wait there (for a reply: in opening hours). */
record Channel(String name, String source, String idPrefix, double share, double abandonShare, Duration medianWait,
        Duration medianReply) {

    static List<Channel> all() {
        return DemoFiles.table("channels.csv").stream().map(Channel::of).toList();
    }

    boolean isPhone() {
        return name.equals("phone");
    }

    boolean isChat() {
        return name.equals("chat");
    }

    boolean isSocial() {
        return name.equals("social");
    }

    boolean isWeb() {
        return name.equals("web");
    }

    private static Channel of(Map<String, String> row) {
        return new Channel(row.get("channel"), row.get("source"), row.get("idPrefix"),
                Double.parseDouble(row.get("share")), Double.parseDouble(row.get("abandonShare")),
                Duration.ofSeconds(Long.parseLong(row.get("medianWaitSeconds"))),
                Duration.ofMinutes(Long.parseLong(row.get("medianReplyMinutes"))));
    }
}
