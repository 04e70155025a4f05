package dev.fenster.routing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class FrequentWordsTest {
    @Test
    void the_word_of_the_most_tickets_makes_the_first_group_and_a_ticket_is_in_one_group() {
        var tickets = List.of(ticket("kaffee", "maschine"), ticket("kaffee", "maschine"), ticket("kaffee", "lampe"),
                ticket("lampe", "flackert"), ticket("lampe", "flackert"), ticket("einzeln"));

        var groups = FrequentWords.groups(tickets);

        assertThat(groups).extracting(FrequentWords.Group::words).containsExactly(List.of("kaffee", "maschine"),
                List.of("flackert", "lampe"));
        assertThat(groups).extracting(FrequentWords.Group::tickets).containsExactly(3, 2);
        assertThat(groups.get(1).examples()).containsExactly(tickets.get(3).id(), tickets.get(4).id());
    }

    @Test
    void a_word_that_most_of_many_tickets_have_makes_no_group() {
        var tickets = new ArrayList<FrequentWords.Ticket>();
        for (var i = 0; i < 12; i++) {
            tickets.add(i % 4 == 0 ? ticket("kasse", "schublade") : ticket("kasse", "wort" + (char) ('a' + i)));
        }

        assertThat(FrequentWords.groups(tickets)).singleElement()
                .satisfies(group -> assertThat(group.words()).containsExactly("kasse", "schublade"));
    }

    @Test
    void endings_do_not_matter_and_courtesies_do_not_count() {
        var forms = new GroundForms();

        var one = forms.of("Guten Tag, die Kaffeemaschinen streiken. Vielen Dank", "de");
        var other = forms.of("Hallo, unsere Kaffeemaschine streikt seit 3 Tagen", null);

        assertThat(one).anyMatch(word -> other.contains(word) && forms.written(word).startsWith("Kaffeemaschine"));
        assertThat(one).hasSize(2);
    }

    private static FrequentWords.Ticket ticket(String... words) {
        return new FrequentWords.Ticket(UUID.randomUUID(), Set.of(words));
    }
}
