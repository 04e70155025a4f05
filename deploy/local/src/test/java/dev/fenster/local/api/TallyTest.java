package dev.fenster.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.fenster.local.api.Posting.Request;

class TallyTest {
    private static final Request A = new Request("/tickets", "a", "{}");
    private static final Request B = new Request("/tickets", "b", "{}");
    private static final Request C = new Request("/tickets", "c", "{}");

    private final Tally tally = new Tally();

    @Test
    void a_request_of_its_own_is_accepted_by_202_alone() {
        tally.count(A, 202, "{}");
        tally.count(B, 400, "{\"status\":400}");

        assertThat(tally.result().externalIds()).containsExactly("a");
        assertThat(tally.result().reasons()).containsExactly("400 {\"status\":400}");
    }

    @Test
    void of_a_batch_all_is_accepted_that_no_line_names() {
        var left = tally.count(List.of(A, B, C), 200, "{\"line\":2,\"status\":400}\n{\"accepted\":2,\"rejected\":1}\n");

        assertThat(left).isEmpty();
        assertThat(tally.result().externalIds()).containsExactlyInAnyOrder("a", "c");
        assertThat(tally.result().rejected()).isEqualTo(1);
    }

    @Test
    void the_rest_of_a_batch_is_left_where_the_summary_says_so() {
        var left = tally.count(List.of(A, B, C), 200, "{\"accepted\":1,\"rejected\":0,\"retryFromLine\":2}");

        assertThat(left).containsExactly(B, C);
        assertThat(tally.result().accepted()).isEqualTo(1);
    }

    @Test
    void a_line_that_was_named_before_the_rest_began_stays_rejected() {
        var left = tally.count(List.of(A, B, C), 200, "{\"line\":1}\n{\"accepted\":1,\"rejected\":1,\"retryFromLine\":3}");

        assertThat(left).containsExactly(C);
        assertThat(tally.result().externalIds()).containsExactly("b");
    }

    @Test
    void a_batch_that_was_refused_as_a_whole_is_rejected() {
        var left = tally.count(List.of(A, B), 403, "{}");

        assertThat(left).isEmpty();
        assertThat(tally.result().rejected()).isEqualTo(2);
    }
}
