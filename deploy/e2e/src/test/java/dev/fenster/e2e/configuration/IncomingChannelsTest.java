package dev.fenster.e2e.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingChannelsTest {
    private static final List<String> TOPICS = List.of("tickets", "dead-letters.routing-service.tickets");
    private static final String RIGHT = """
            mp.messaging.incoming.tickets.connector=smallrye-kafka
            mp.messaging.incoming.tickets.cloud-events=false
            mp.messaging.incoming.tickets.key.deserializer=StringDeserializer
            mp.messaging.incoming.tickets.value.deserializer=ByteArrayDeserializer
            mp.messaging.incoming.tickets.fail-on-deserialization-failure=false
            mp.messaging.incoming.tickets.failure-strategy=dead-letter-queue
            mp.messaging.incoming.tickets.dead-letter-queue.topic=dead-letters.routing-service.tickets
            mp.messaging.incoming.tickets.dead-letter-queue.key.serializer=StringSerializer
            mp.messaging.incoming.tickets.dead-letter-queue.value.serializer=ByteArraySerializer
            """;

    @Test
    void aChannelWithAllSettingsHasNoFault() throws IOException {
        assertThat(channels(RIGHT).faults("routing-service", TOPICS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"connector", "cloud-events", "key.deserializer", "value.deserializer",
            "fail-on-deserialization-failure", "failure-strategy", "dead-letter-queue.topic",
            "dead-letter-queue.key.serializer",
            "dead-letter-queue.value.serializer"})
    void everySettingThatIsLeftOutIsReported(String setting) throws IOException {
        var without = RIGHT.replaceAll("(?m)^mp\\.messaging\\.incoming\\.tickets\\." + setting + "=.*$", "");

        assertThat(channels(without).faults("routing-service", TOPICS)).singleElement().asString()
                .startsWith("tickets." + setting + " is ");
    }

    @Test
    void aSettingForAllChannelsCounts() throws IOException {
        var forAll = RIGHT.replace("incoming.tickets.key.deserializer", "connector.smallrye-kafka.key.deserializer");

        assertThat(channels(forAll).faults("routing-service", TOPICS)).isEmpty();
    }

    @Test
    void aDeadLetterTopicThatIsNotDeclaredIsReported() throws IOException {
        assertThat(channels(RIGHT).faults("routing-service", List.of("tickets"))).singleElement().asString()
                .contains("dead-letter-queue.topic");
    }

    private static IncomingChannels channels(String text) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(text));
        return new IncomingChannels(properties);
    }
}
