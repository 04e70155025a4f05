package dev.fenster.notification.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ChannelSettingsTest {
    private static final String BYTES = "org.apache.kafka.common.serialization.ByteArraySerializer";
    private static final Pattern INCOMING = Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.connector");

    @Test
    void everyIncomingChannelHasADeadLetterQueueWithNamedSerializers() {
        var config = ConfigProvider.getConfig();
        var channels = StreamSupport.stream(config.getPropertyNames().spliterator(), false).map(INCOMING::matcher)
                .filter(matcher -> matcher.matches()).map(matcher -> matcher.group(1)).toList();

        assertThat(channels).containsExactly("signals");
        for (var channel : channels) {
            var prefix = "mp.messaging.incoming." + channel + ".";
            assertThat(config.getValue(prefix + "cloud-events", String.class)).isEqualTo("false");
            assertThat(config.getValue(prefix + "failure-strategy", String.class)).isEqualTo("dead-letter-queue");
            assertThat(config.getValue(prefix + "dead-letter-queue.topic", String.class))
                    .isEqualTo("dead-letters.notification-service." + channel);
            assertThat(config.getValue(prefix + "dead-letter-queue.key.serializer", String.class)).isEqualTo(BYTES);
            assertThat(config.getValue(prefix + "dead-letter-queue.value.serializer", String.class)).isEqualTo(BYTES);
            assertThat(config.getValue(prefix + "fail-on-deserialization-failure", String.class)).isEqualTo("false");
        }
    }
}
