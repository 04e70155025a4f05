package dev.fenster.routing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well German is understood; the failures are listed in the output. The second table was written after the matching was
 * tuned, and nothing was changed for it.
 */
class GermanPairsTest {
    @ParameterizedTest
    @CsvSource({"/german-pairs.tsv, 0.97", "/german-pairs-held-out.tsv, 0.95"})
    void most_pairs_are_right(String table, double share) {
        var pairs = GermanPairs.of(table);

        var failures = pairs.failures();

        var right = pairs.pairs().size() - failures.size();
        System.out.println(table + ": " + right + " of " + pairs.pairs().size() + " pairs are right; these are not:");
        failures.forEach(failure -> System.out.println("  " + failure));
        assertThat((double) right / pairs.pairs().size()).as(failures.toString()).isGreaterThanOrEqualTo(share);
    }
}
