package dev.fenster.intake.deadletters;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A topic of what a service could not process.
 *
 * @param service
 *        the one that set it aside
 * @param channel
 *        the topic that the service was reading
 */
record DeadLetterTopic(String service, String channel) {
    private static final Pattern NAME = Pattern.compile("dead-letters\\.([a-z][a-z0-9-]{0,60})\\.([a-z][a-z0-9-]{0,60})");

    /** @return empty when a topic of this name holds no dead letters */
    static Optional<DeadLetterTopic> named(String name) {
        return Optional.of(NAME.matcher(name)).filter(matcher -> matcher.matches())
                .map(matcher -> new DeadLetterTopic(matcher.group(1), matcher.group(2)));
    }

    String name() {
        return "dead-letters." + service + "." + channel;
    }
}
