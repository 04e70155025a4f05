package dev.fenster.intake.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import dev.fenster.intake.problem.ProblemException;
import io.vertx.core.MultiMap;

class AllowanceTest {
    private final Time time = new Time();
    private final Allowance allowance = new Allowance(new Limits(6L, 1000L), time);

    @Test
    void requests_come_back_one_by_one_over_the_minute() {
        for (int i = 0; i < 6; i++) {
            allowance.takeRequest();
        }
        assertUsedUp("6 requests a minute");

        time.passes(Duration.ofSeconds(9));
        assertUsedUp("6 requests a minute");

        time.passes(Duration.ofSeconds(1));
        allowance.takeRequest();
        assertUsedUp("6 requests a minute");
    }

    @Test
    void a_body_that_is_larger_than_the_rest_passes_and_is_owed() {
        allowance.takeRequest();
        allowance.takeBytes(1500);
        assertUsedUp("1,000 bytes a minute");

        time.passes(Duration.ofSeconds(29));
        assertUsedUp("1,000 bytes a minute");

        time.passes(Duration.ofSeconds(2));
        allowance.takeRequest();
    }

    @Test
    void what_is_left_is_told_with_the_seconds_until_all_is_back() {
        allowance.takeRequest();
        allowance.takeBytes(500);

        var headers = MultiMap.caseInsensitiveMultiMap();
        allowance.describe(headers);

        assertThat(headers.get("RateLimit-Policy")).isEqualTo("\"requests\";q=6;w=60, \"bytes\";q=1000;w=60");
        assertThat(headers.get("RateLimit")).isEqualTo("\"requests\";r=5;t=10, \"bytes\";r=500;t=30");
    }

    @Test
    void what_proves_nothing_is_taken_without_asking() {
        for (int i = 0; i < 7; i++) {
            allowance.takeUnproven(10);
        }

        assertThatThrownBy(allowance::refuseIfUsedUp).isInstanceOf(ProblemException.class);
    }

    private void assertUsedUp(String what) {
        assertThatThrownBy(allowance::takeRequest).isInstanceOf(ProblemException.class).hasMessageContaining(what)
                .hasMessageContaining("again after");
    }

    private static final class Time extends Clock {
        private Instant now = Instant.parse("2026-11-26T08:00:00Z");

        void passes(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
