package dev.fenster.intake.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

class EventIdsTest {
    @Test
    void the_id_of_a_ticket_follows_from_source_and_external_id() {
        assertThat(EventIds.ticket("hotline", "C-1001")).isEqualTo(UUID.fromString("98c28586-7bb8-5e0c-b9dc-562c646aaa5a"))
                .extracting(UUID::version).isEqualTo(5);
    }

    @Test
    void another_source_or_external_id_is_another_ticket() {
        assertThat(EventIds.ticket("hotline", "C-1001")).isNotEqualTo(EventIds.ticket("shop", "C-1001"))
                .isNotEqualTo(EventIds.ticket("hotline", "C-1002"));
    }

    @Test
    void the_id_of_an_event_follows_from_its_ticket_and_its_distinction() {
        var ticket = EventIds.ticket("hotline", "C-1001");

        assertThat(EventIds.event(ticket, "a", "b")).isEqualTo(EventIds.event(ticket, "a", "b"))
                .isNotEqualTo(EventIds.event(ticket, "ab"))
                .isNotEqualTo(EventIds.event(EventIds.ticket("shop", "C-1001"), "a", "b"));
    }

    @Test
    void the_order_of_a_payloads_fields_does_not_change_its_hash() {
        record OneOrder(String a, Integer b, String left) {}
        record OtherOrder(Integer b, String a) {}

        assertThat(EventJson.contentHash(new OneOrder("x", 1, null))).isEqualTo(EventJson.contentHash(new OtherOrder(1, "x")));
    }
}
