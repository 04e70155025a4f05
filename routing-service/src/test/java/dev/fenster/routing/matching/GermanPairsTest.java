package dev.fenster.routing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How well German is understood; the failures are listed in the output. The second table was written after the matching was
 * tuned, and nothing was changed for it.
 */
class GermanPairsTest {
    private static final double RIGHT = 0.97;

    @ParameterizedTest
    @ValueSource(strings = {"/german-pairs.tsv", "/german-pairs-held-out.tsv"})
    void at_least_97_of_100_pairs_are_right(String table) {
        var pairs = GermanPairs.of(table);

        var failures = pairs.failures();

        var right = pairs.pairs().size() - failures.size();
        System.out.println(table + ": " + right + " of " + pairs.pairs().size() + " pairs are right; these are not:");
        failures.forEach(failure -> System.out.println("  " + failure));
        assertThat((double) right / pairs.pairs().size()).as(failures.toString()).isGreaterThanOrEqualTo(RIGHT);
    }
}
