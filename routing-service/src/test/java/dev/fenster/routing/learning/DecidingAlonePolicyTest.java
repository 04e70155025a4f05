package dev.fenster.routing.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.fenster.routing.learning.DecidingAlonePolicy.Trial;

class DecidingAlonePolicyTest {
    private final DecidingAlonePolicy policy = new DecidingAlonePolicy();

    @Test
    void without_a_trial_it_decides_nothing() {
        assertThat(policy.decidesFrom(List.of())).isGreaterThan(1);
    }

    @Test
    void three_hundred_right_trials_prove_too_little() {
        assertThat(policy.decidesFrom(trials(300, 0.9, true))).isGreaterThan(1);
    }

    @Test
    void four_hundred_right_trials_are_enough() {
        assertThat(policy.decidesFrom(trials(400, 0.9, true))).isEqualTo(0.9);
    }

    @Test
    void it_stops_above_the_margin_where_errors_begin() {
        var trials = trials(400, 0.9, true);
        trials.addAll(trials(10, 0.5, false));
        trials.addAll(trials(100, 0.2, true));

        assertThat(policy.decidesFrom(trials)).isEqualTo(0.9);
    }

    @Test
    void an_error_is_allowed_among_many() {
        var trials = trials(800, 0.9, true);
        trials.addAll(trials(1, 0.8, false));

        assertThat(policy.decidesFrom(trials)).isEqualTo(0.8);
    }

    private static List<Trial> trials(int count, double margin, boolean right) {
        var trials = new ArrayList<Trial>();
        for (var i = 0; i < count; i++) {
            trials.add(new Trial(margin, right));
        }
        return trials;
    }
}
