package dev.fenster.e2e.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the application.properties of a service say about topics. */
final class ChannelConfiguration {
    private static final Pattern CHANNEL = Pattern.compile("mp\\.messaging\\.(?:incoming|outgoing)\\.([^.]+)\\.(.+)");

    private final Map<String, String> topicByChannel = new TreeMap<>();
    private final Set<String> otherTopics = new TreeSet<>();

    private ChannelConfiguration(Properties properties) {
        properties.stringPropertyNames().forEach(key -> add(key, properties.getProperty(key).trim()));
    }

    static ChannelConfiguration of(String service) throws IOException {
        var file = Path.of("..", "..", service, "src", "main", "resources", "application.properties");
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new ChannelConfiguration(properties);
    }

    /** @return the topics of all channels, their dead-letter topics, and whatever a key that ends in "topic" names */
    Set<String> topics() {
        var topics = new TreeSet<>(otherTopics);
        topics.addAll(topicByChannel.values());
        return topics;
    }

    private void add(String key, String value) {
        var channel = CHANNEL.matcher(key);
        if (!channel.matches()) {
            if (key.endsWith("topic")) {
                otherTopics.add(value);
            }
        } else if (channel.group(2).equals("topic")) {
            topicByChannel.put(channel.group(1), value);
        } else {
            // A channel without a topic reads or writes the topic of its own name.
            topicByChannel.putIfAbsent(channel.group(1), channel.group(1));
            if (channel.group(2).equals("dead-letter-queue.topic")) {
                otherTopics.add(value);
            }
        }
    }
}
