package dev.fenster.routing.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Hand-written pairs of a rule and a sentence in a table of tab-separated values: kind, match or no, rule, sentence. */
record GermanPairs(List<Pair> pairs) {
    record Pair(String kind, boolean matches, String rule, String sentence) {
        boolean isRight() {
            var matcher = new RuleMatcher(List.of(new RuleDefinition("rule", rule, Language.DE, 50)));
            return matcher.match(null, sentence, "de").isEmpty() != matches;
        }

        @Override
        public String toString() {
            return kind + ": " + rule + (matches ? " should match: " : " should not match: ") + sentence;
        }
    }

    static GermanPairs of(String resource) {
        try (var table = GermanPairs.class.getResourceAsStream(resource)) {
            return new GermanPairs(new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .map(line -> line.split("\t")).peek(GermanPairs::check)
                    .map(cells -> new Pair(cells[0], "match".equals(cells[1]), cells[2], cells[3])).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Pair> failures() {
        return pairs.stream().filter(pair -> !pair.isRight()).toList();
    }

    private static void check(String[] cells) {
        if (cells.length != 4 || !List.of("match", "no").contains(cells[1])) {
            throw new IllegalArgumentException("Four cells are needed: " + Arrays.toString(cells));
        }
    }
}
