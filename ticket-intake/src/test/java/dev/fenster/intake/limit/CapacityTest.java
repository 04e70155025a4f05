package dev.fenster.intake.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;

class CapacityTest {
    private static final int PLACES = 16;

    private final Capacity capacity = new Capacity(config(), new SimpleMeterRegistry());

    @Test
    void a_burst_finds_all_places() {
        assertThat(entered(PLACES + 1)).isEqualTo(PLACES);
    }

    @Test
    void who_leaves_makes_room_for_the_next() {
        entered(PLACES);

        capacity.leave();

        assertThat(capacity.enter()).isTrue();
    }

    @Test
    void while_more_is_refused_than_answered_places_that_become_free_stay_free() {
        entered(100);

        capacity.leave();

        assertThat(capacity.enter()).isFalse();
    }

    @Test
    void an_eighth_of_the_places_is_always_there() {
        entered(100);
        IntStream.range(0, PLACES).forEach(each -> capacity.leave());

        assertThat(entered(100)).isGreaterThanOrEqualTo(PLACES / 8);
    }

    @Test
    void answers_bring_all_places_back() {
        entered(100);
        IntStream.range(0, PLACES).forEach(each -> capacity.leave());

        IntStream.range(0, PLACES).forEach(each -> answer());

        assertThat(entered(PLACES)).isEqualTo(PLACES);
    }

    private int entered(int requests) {
        return (int) IntStream.range(0, requests).filter(each -> capacity.enter()).count();
    }

    /** A request whose body came after its head. */
    private void answer() {
        capacity.enter();
        capacity.leave();
        capacity.enter();
        capacity.leave();
    }

    private static LimitsConfig config() {
        return new SmallRyeConfigBuilder().withMapping(LimitsConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withDefaultValue("fenster.limits.requests-in-flight", String.valueOf(PLACES)).build()
                .getConfigMapping(LimitsConfig.class);
    }
}
