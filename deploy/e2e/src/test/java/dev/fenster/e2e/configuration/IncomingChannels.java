package dev.fenster.e2e.configuration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The settings of a service's incoming channels, and what is wrong with them. */
final class IncomingChannels {
    private static final Pattern SETTING = Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.(.+)");
    private static final String FOR_ALL = "mp.messaging.connector.smallrye-kafka.";
    private static final List<String> NAMED = List.of("key.deserializer", "value.deserializer",
            "dead-letter-queue.key.serializer", "dead-letter-queue.value.serializer");
    private static final Map<String, String> FIXED = Map.of("connector", "smallrye-kafka", "failure-strategy",
            "dead-letter-queue", "fail-on-deserialization-failure", "false", "cloud-events", "false");

    private final Map<String, Map<String, String>> settings = new TreeMap<>();

    IncomingChannels(Properties properties) {
        properties.stringPropertyNames().forEach(key -> {
            var setting = SETTING.matcher(key);
            if (setting.matches()) {
                settings.computeIfAbsent(setting.group(1), channel -> defaults(properties))
                        .put(setting.group(2), properties.getProperty(key).trim());
            }
        });
    }

    private static Map<String, String> defaults(Properties properties) {
        return properties.stringPropertyNames().stream().filter(key -> key.startsWith(FOR_ALL))
                .collect(Collectors.toMap(key -> key.substring(FOR_ALL.length()), key -> properties.getProperty(key).trim()));
    }

    Set<String> names() {
        return new TreeSet<>(settings.keySet());
    }

    /**
     * @param topics
     *        all that are declared
     * @return one sentence a fault
     */
    List<String> faults(String service, Collection<String> topics) {
        var faults = new ArrayList<String>();
        settings.forEach((channel, values) -> {
            FIXED.keySet().stream().filter(key -> !FIXED.get(key).equals(values.get(key)))
                    .forEach(key -> faults.add(channel + "." + key + " is " + values.get(key) + ", not " + FIXED.get(key)));
            NAMED.stream().filter(key -> !values.containsKey(key))
                    .forEach(key -> faults.add(channel + "." + key + " is not set"));
            var wanted = "dead-letters." + service + "." + values.getOrDefault("topic", channel);
            var deadLetters = values.get("dead-letter-queue.topic");
            if (!wanted.equals(deadLetters) || !topics.contains(wanted)) {
                faults.add(channel + ".dead-letter-queue.topic is " + deadLetters + ", not " + wanted
                        + " as topics.yaml declares it");
            }
        });
        return faults;
    }
}
