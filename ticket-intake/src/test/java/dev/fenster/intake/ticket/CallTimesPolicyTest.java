package dev.fenster.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class CallTimesPolicyTest {
    private static final Instant EIGHT = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-02T10:00:00Z");

    @Test
    void a_call_that_is_queued_then_answered_then_ended_is_right() {
        assertThat(CallTimesPolicy.check(EIGHT, NINE, TEN, false)).isEmpty();
        assertThat(CallTimesPolicy.check(EIGHT, EIGHT, EIGHT, null)).isEmpty();
    }

    @Test
    void times_that_are_not_known_are_not_compared() {
        assertThat(CallTimesPolicy.check(null, NINE, null, null)).isEmpty();
        assertThat(CallTimesPolicy.check(null, null, null, null)).isEmpty();
    }

    @Test
    void each_time_that_lies_before_its_predecessor_is_named() {
        assertThat(CallTimesPolicy.check(NINE, EIGHT, TEN, null)).containsOnlyKeys("answeredAt");
        assertThat(CallTimesPolicy.check(EIGHT, TEN, NINE, null)).containsOnlyKeys("endedAt");
        assertThat(CallTimesPolicy.check(NINE, null, EIGHT, null)).containsOnlyKeys("endedAt");
        assertThat(CallTimesPolicy.check(TEN, NINE, EIGHT, null)).containsOnlyKeys("answeredAt", "endedAt");
    }

    @Test
    void a_call_that_was_abandoned_was_not_answered() {
        assertThat(CallTimesPolicy.check(EIGHT, NINE, TEN, true)).containsOnlyKeys("abandoned");
        assertThat(CallTimesPolicy.check(EIGHT, null, NINE, true)).isEmpty();
    }
}
