package dev.fenster.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How good the placeholders are, over lines that were written before the code was measured by them, the held-out ones last. Counted are placeholders in
 * exactly the right place: recall is the share of those wanted that were put, precision the share of those put that were wanted.
 */
class PlaceholderQualityTest {
    private static final double LEAST_RECALL = 0.98;
    private static final double LEAST_PRECISION = 0.97;

    private final PlaceholderPolicy policy = new PlaceholderPolicy(new PhoneNumbers("DE"));

    @ParameterizedTest
    @ValueSource(strings = {"lines.tsv", "held-out.tsv", "second-held-out.tsv", "third-held-out.tsv", "fourth-held-out.tsv",
            "fifth-held-out.tsv", "sixth-held-out.tsv"})
    void nearly_all_personal_data_is_replaced_and_nearly_nothing_else(String resource) {
        var lines = PlaceholderLine.of(resource);

        var score = score(lines);

        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(LEAST_RECALL);
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(LEAST_PRECISION);
    }

    private Score score(List<PlaceholderLine> lines) {
        int wanted = 0;
        int put = 0;
        int right = 0;
        var failures = new ArrayList<String>();
        for (var line : lines) {
            var expected = line.replaced(line.expected());
            var left = policy.apply(line.text());
            var found = line.replaced(left);
            wanted += expected.size();
            put += found.size();
            right += (int) found.stream().filter(expected::contains).count();
            if (!left.equals(line.expected())) {
                failures.add(line.text() + "\n  wanted: " + line.expected() + "\n  is:     " + left);
            }
        }
        return new Score((double) right / wanted, (double) right / put, failures);
    }

    private record Score(double recall, double precision, List<String> failures) {
        @Override
        public String toString() {
            return "recall %.4f, precision %.4f, %d lines differ:%n%s".formatted(recall, precision, failures.size(),
                    String.join("\n", failures));
        }
    }
}
