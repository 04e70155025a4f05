package dev.fenster.routing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private final CsvTable<Answer> answers = new CsvTable<>(CatalogueTable.ANSWERS);
    private final CsvTable<Rule> rules = new CsvTable<>(CatalogueTable.RULES);

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+49 30", "-1", "@SUM(A1)", "\tTab", "'=x", "''-x", "'quoted'",
            "a, \"b\"\r\nc\n=d",
            "Grüße 🧾"})
    void every_text_survives_the_round_trip_and_none_is_a_formula(String text) {
        var rows = List.of(new Answer("a", "bon", "de", text, null));

        var csv = answers.write(rows);

        assertThat(csv).doesNotContainPattern("(?m)^a,bon,de,\"?[=+\\-@\t]");
        assertThat(answers.read(csv).rows()).isEqualTo(rows);
    }

    @Test
    void the_columns_are_those_of_the_documentation() {
        assertThat(CatalogueTable.ALL).extracting(table -> table.name() + ": " + String.join(",", table.columns()))
                .containsExactly("owners: key,name,kind,email", "products: key,name,triageOwner",
                        "components: key,product,name,owner,parent", "rules: id,component,query,language,priority",
                        "answers: id,component,language,text,link",
                        "calendars: key,name,timeZone,hours,holidays,closures",
                        "areas: key,name,channels,products,components,team,calendar",
                        "workflows: key,name,channels,area,receiver,firstReply,nextReply,questionAnswer,escalation,contact,"
                                + "customerMust,pausesWhilePending,reopening");
    }

    @Test
    void every_unreadable_cell_is_named_with_line_and_column() {
        var csv = "id,component,query,language,priority\na,bon,\"x\nOR y\",de,high\n\nb,bon,x,de\nc,bon,x,,\n";

        var refusal = catchThrowableOfType(InvalidCatalogueException.class, () -> rules.read(csv));

        assertThat(refusal.violations()).containsExactly(new Violation("priority", 2L, 5, "must be a whole number"),
                new Violation("row", 5L, null, "has 4 cells instead of 5"));
    }

    @Test
    void a_row_knows_the_line_at_which_it_begins() {
        var read = rules.read("id,component,query,language,priority\r\na,bon,\"x\r\nOR y\",de,1\r\nb,bon,x,,\r\n");

        assertThat(read.lines()).containsExactly(2L, 4L);
        assertThat(read.rows().get(1)).isEqualTo(new Rule("b", "bon", "x", null, 50, true));
    }

    @Test
    void another_header_and_an_unclosed_quotation_are_refused() {
        assertThat(catchThrowableOfType(InvalidCatalogueException.class, () -> rules.read("id;component;query\n")).violations())
                .extracting(Violation::field).containsExactly("header");
        assertThat(catchThrowableOfType(InvalidCatalogueException.class, () -> rules.read("")).violations())
                .extracting(Violation::field).containsExactly("header");
        assertThat(catchThrowableOfType(InvalidCatalogueException.class,
                () -> rules.read("id,component,query,language,priority\n\"a,bon,x,de,1\n")).violations()).hasSize(1);
    }
}
