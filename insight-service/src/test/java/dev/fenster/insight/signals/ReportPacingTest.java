package dev.fenster.insight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class ReportPacingTest {
    private static final Instant NINE = Instant.parse("2026-09-14T09:00:00Z");

    private final ReportPacing pacing = new ReportPacing();

    @Test
    void changed_figures_are_reported_at_once() {
        assertThat(pacing.isDue(1, NINE)).isTrue();
    }

    @Test
    void while_figures_change_it_rests_nine_times_as_long_as_it_reported() {
        pacing.isDue(1, NINE);
        pacing.reported(NINE, NINE.plusSeconds(1));

        assertThat(pacing.isDue(2, NINE.plusSeconds(2))).isFalse();
        assertThat(pacing.isDue(3, NINE.plusSeconds(9))).isFalse();
        assertThat(pacing.isDue(4, NINE.plusSeconds(10))).isTrue();
    }

    @Test
    void figures_that_stand_still_are_reported_without_waiting_for_the_rest_to_end() {
        pacing.isDue(1, NINE);
        pacing.reported(NINE, NINE.plusSeconds(1));

        assertThat(pacing.isDue(2, NINE.plusSeconds(2))).isFalse();
        assertThat(pacing.isDue(2, NINE.plusSeconds(3))).isTrue();
    }
}
