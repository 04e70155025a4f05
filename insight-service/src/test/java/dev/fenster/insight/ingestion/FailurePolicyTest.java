package dev.fenster.insight.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailurePolicyTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300", "40P01", "40001", "42P01", "58030"})
    void a_database_that_is_gone_busy_or_not_ready_may_come_back(String state) {
        assertThat(FailurePolicy.canPass(new RuntimeException(new SQLException("gone", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22P05", "23514", "54000"})
    void data_that_the_database_refuses_will_be_refused_again(String state) {
        assertThat(FailurePolicy.canPass(new SQLException("refused", state))).isFalse();
    }

    @Test
    void no_connection_in_time_passes_and_a_mistake_of_the_program_does_not() {
        assertThat(FailurePolicy.canPass(new SQLException("Acquisition timeout"))).isTrue();
        assertThat(FailurePolicy.canPass(new IllegalStateException())).isFalse();
    }
}
