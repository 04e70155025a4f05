package dev.fenster.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

class SupportHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final SupportHours hours = new SupportHours(BERLIN);

    @Test
    void work_of_a_saturday_afternoon_goes_on_on_monday() {
        Instant saturday = at("2026-10-17T13:30");

        assertThat(hours.after(saturday, Duration.ofHours(1))).isEqualTo(at("2026-10-19T08:30"));
    }

    @Test
    void what_comes_at_night_begins_in_the_morning() {
        assertThat(hours.after(at("2026-10-20T23:10"), Duration.ofMinutes(20))).isEqualTo(at("2026-10-21T08:20"));
    }

    @Test
    void a_change_of_the_clocks_does_not_move_the_opening() {
        assertThat(hours.after(at("2026-10-24T20:00"), Duration.ZERO)).isEqualTo(at("2026-10-26T08:00"));
    }

    @Test
    void nobody_is_there_on_sunday() {
        assertThat(hours.isOpen(at("2026-10-18T11:00"))).isFalse();
        assertThat(hours.isOpen(at("2026-10-19T11:00"))).isTrue();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
