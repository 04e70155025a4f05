package dev.fenster.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

import org.junit.jupiter.api.Test;

class BackOffPolicyTest {
    private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
    private static final double MIDDLE = 0.5;

    private final BackOffPolicy policy = new BackOffPolicy(Duration.ofSeconds(5), Duration.ofHours(6));

    @Test
    void pausesDoubleUntilTheLongestAndEndAtTheDeadline() {
        var pauses = new ArrayList<Duration>();
        var deadline = START.plus(Duration.ofDays(3));

        var now = START;
        for (var next = policy.nextAttempt(START, now, deadline, MIDDLE); next
                .isPresent(); next = policy.nextAttempt(START, now,
                        deadline, MIDDLE)) {
            pauses.add(Duration.between(now, next.get()));
            now = next.get();
        }

        assertThat(pauses).startsWith(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10),
                Duration.ofSeconds(20));
        assertThat(pauses).endsWith(Duration.ofHours(6));
        assertThat(pauses).hasSizeBetween(20, 30);
        assertThat(Duration.between(START, now)).isBetween(Duration.ofHours(66), Duration.ofDays(3));
    }

    @Test
    void pausesAreSpreadByAFifth() {
        var now = START.plusSeconds(100);
        var deadline = START.plus(Duration.ofDays(3));

        assertThat(policy.nextAttempt(START, now, deadline, 0)).contains(now.plusSeconds(80));
        assertThat(policy.nextAttempt(START, now, deadline, 1)).contains(now.plusSeconds(120));
    }

    @Test
    void nothingIsTriedAfterTheDeadline() {
        assertThat(policy.nextAttempt(START, START.plusSeconds(60), START.plusSeconds(90), MIDDLE)).isEmpty();
    }
}
