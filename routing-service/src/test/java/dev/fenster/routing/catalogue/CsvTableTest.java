package dev.fenster.routing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

        assertThat(csv).doesNotContainPattern("(?m)^a,bon,,de,\"?[=+\\-@\t]");
        assertThat(answers.read(csv, List.of()).rows()).isEqualTo(rows);
    }

    @Test
    void the_columns_are_those_of_the_documentation() {
        assertThat(CatalogueTable.ALL).extracting(table -> table.name() + ": " + String.join(",", table.columns()))
                .containsExactly(
                        "owners: key,name,kind,email,deputies,absences,left", "products: key,name,triageOwner",
                        "components: key,product,name,owner,parent",
                        "rules: id,component,query,language,priority,enabled,answer",
                        "answers: id,component,problem,language,text,link,responsible,validFrom,validUntil,reviewedAt",
                        "calendars: key,name,timeZone,hours,holidays,closures",
                        "areas: key,name,channels,products,components,team,calendar",
                        "workflows: key,name,channels,area,receiver,firstReply,nextReply,questionAnswer,escalation,contact,"
                                + "customerMust,pausesWhilePending,reopening");
    }

    @Test
    void every_field_of_an_owner_survives_the_round_trip() {
        var owners = new CsvTable<>(CatalogueTable.OWNERS);
        var rows = List.of(
                new Owner("lukas", "Vogt; \"Lukas\", genannt 'Luke'\nZeile 2", OwnerKind.PERSON, "l@x.example",
                        List.of("mara", "team-a"), List.of(new Absence(day("2026-11-23"), day("2026-12-04"), "mara"),
                                new Absence(day("2026-12-24"), null, null)),
                        day("2027-01-01")),
                new Owner("mara", "=Mara", OwnerKind.PERSON, null));

        assertThat(owners.read(owners.write(rows), List.of()).rows()).isEqualTo(rows);
        assertThat(owners.write(rows)).contains("mara team-a,2026-11-23..2026-12-04 mara; 2026-12-24..,2027-01-01");
    }

    @Test
    void a_column_that_is_left_out_keeps_what_the_row_has() {
        var known = new Rule("a", "bon", "x", "de", 60, false, "bon-de");

        var read = rules.read("query,id\ny,a\nz,b\n", List.of(known));

        assertThat(read.rows()).containsExactly(new Rule("a", "bon", "y", "de", 60, false, "bon-de"),
                new Rule("b", null, "z", null, null, null));
    }

    @Test
    void every_unreadable_cell_is_named_with_line_and_column() {
        var csv = "id,component,query,language,priority,enabled\na,bon,\"x\nOR y\",de,high,maybe\n\nb,bon,x,de\nc,bon,x,,,\n";

        var read = rules.read(csv, List.of());

        assertThat(read.violations()).containsExactly(new Violation("priority", 2L, 5, "must be a whole number"),
                new Violation("enabled", 2L, 6, "must be true or false"),
                new Violation("row", 5L, null, "has 4 cells instead of 6"));
        assertThat(read.unread()).containsExactlyInAnyOrder("a", "b");
        assertThat(read.complete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-11-31..|absences", "2026-11-23|absences", "soon..later|absences",
            "2026-11-23..2026-12-04 mara lukas|absences"})
    void an_absence_that_cannot_be_read_is_named(String absences, String field) {
        var read = new CsvTable<>(CatalogueTable.OWNERS).read("key,name,kind,absences\na,A,team," + absences + "\n", List.of());

        assertThat(read.violations()).extracting(Violation::field).containsExactly(field);
        assertThat(read.violations()).extracting(Violation::column).containsExactly(4);
    }

    @Test
    void a_row_knows_the_line_at_which_it_begins() {
        var read = rules.read("id,component,query,language,priority\r\na,bon,\"x\r\nOR y\",de,1\r\nb,bon,x,,\r\n", List.of());

        assertThat(read.lines()).containsExactly(2L, 4L);
        assertThat(read.rows().get(1)).isEqualTo(new Rule("b", "bon", "x", null, 50, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id;component;query\n", "", "id,shoe\n", "id,id\n", "component,query\n",
            "id,component,query\n\"a,bon,x\n"})
    void another_header_and_an_unclosed_quotation_are_refused(String csv) {
        var read = rules.read(csv, List.of());

        assertThat(read.violations()).hasSize(1);
        assertThat(read.complete()).isFalse();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
