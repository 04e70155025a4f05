package dev.fenster.routing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the page about rules. */
class RulesDocumentationTest {
    private static final Path PAGE = Path.of("..", "deploy", "docs", "rules.md");

    @ParameterizedTest
    @MethodSource
    void a_query_matches_the_first_text_and_not_the_second(String query, String text, String other) {
        var matcher = new RuleMatcher(List.of(new RuleDefinition("rule", query, null, 50)));

        assertThat(matcher.match(ticket(text))).hasSize(1);
        assertThat(matcher.match(ticket(other))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void a_query_is_refused_at_the_character_that_the_page_names(String query, int character) {
        assertThat(catchThrowableOfType(RuleSyntaxException.class, () -> RuleQuery.check(query)).position())
                .isEqualTo(character);
    }

    static Stream<Object[]> a_query_matches_the_first_text_and_not_the_second() throws IOException {
        return rows(3).map(cells -> new Object[]{cells[0], cells[1], cells[2]});
    }

    static Stream<Object[]> a_query_is_refused_at_the_character_that_the_page_names() throws IOException {
        return rows(2).map(cells -> new Object[]{cells[0], Integer.valueOf(cells[1])});
    }

    private static Stream<String[]> rows(int cells) throws IOException {
        return Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toArray(String[]::new))
                .filter(row -> row.length == cells).peek(row -> row[0] = row[0].substring(1, row[0].length() - 1));
    }

    private static TicketContent ticket(String text) {
        return new TicketContent(null, text, text.matches(".*(invoice|voice).*") ? "en" : "de", "phone", "hotline",
                List.of("Kasse"), "4.3.1", "enterprise", List.of("update", "vip kunde"));
    }
}
