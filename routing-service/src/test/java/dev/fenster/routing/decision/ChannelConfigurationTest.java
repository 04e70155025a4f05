package dev.fenster.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class ChannelConfigurationTest {
    private static final String INCOMING = "mp.messaging.incoming.";

    @Test
    void every_incoming_channel_survives_bad_records() throws Exception {
        var properties = new Properties();
        try (var in = getClass().getResourceAsStream("/application.properties")) {
            properties.load(in);
        }

        var channels = properties.stringPropertyNames().stream().filter(name -> name.startsWith(INCOMING))
                .map(name -> name.substring(INCOMING.length()).split("\\.")[0]).collect(Collectors.toSet());

        assertThat(channels).containsExactly("tickets").allSatisfy(channel -> assertThat(properties)
                .containsEntry(INCOMING + channel + ".cloud-events", "false")
                .containsEntry(INCOMING + channel + ".failure-strategy", "dead-letter-queue")
                .containsEntry(INCOMING + channel + ".fail-on-deserialization-failure", "false")
                .containsEntry(INCOMING + channel + ".dead-letter-queue.topic", "dead-letters.routing-service." + channel)
                .containsKeys(INCOMING + channel + ".dead-letter-queue.key.serializer",
                        INCOMING + channel + ".dead-letter-queue.value.serializer"));
    }
}
