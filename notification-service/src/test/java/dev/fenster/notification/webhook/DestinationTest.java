package dev.fenster.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fenster.notification.NotificationConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;

class DestinationTest {
    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "http://localhost:8080/", "https://[::1]/",
            "http://169.254.169.254/latest/meta-data",
            "http://10.0.0.1/", "http://2130706433/", "http://0/", "HTTP://127.0.0.1"})
    void byDefaultNothingPrivateCanBeReached(String url) {
        assertThat(destination("false").objection(url)).isPresent();
    }

    @Test
    void aPublicAddressCanBeReached() {
        assertThat(destination("false").objection("https://93.184.216.34/hook")).isEmpty();
    }

    @Test
    void privateAddressesCanBeAllowed() {
        assertThat(destination("true").objection("http://127.0.0.1/")).isEmpty();
    }

    private static Destination destination(String allowPrivate) {
        var config = new SmallRyeConfigBuilder().withMapping(NotificationConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValue("fenster.webhooks.allow-private-addresses", allowPrivate).build();
        return new Destination(config.getConfigMapping(NotificationConfig.class));
    }
}
