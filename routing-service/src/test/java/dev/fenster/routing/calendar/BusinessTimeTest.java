package dev.fenster.routing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final BusinessTime office = berlin("Mo-Fr 08:00-12:00,12:30-18:00; Sa 09:00-13:00", "de-by",
            "2026-12-28/2026-12-30");
    private final BusinessTime dayAndNight = berlin("24/7", null);

    @ParameterizedTest
    @CsvSource({
            // inside one opening, over a break, over a night, over a weekend, until closing time to the second
            "2026-11-02T09:00, PT2H, 2026-11-02T11:00", "2026-11-02T11:00, PT2H, 2026-11-02T13:30",
            "2026-11-02T17:00, PT2H, 2026-11-03T09:00", "2026-11-07T12:00, PT2H, 2026-11-09T09:00",
            "2026-11-02T17:00, PT1H, 2026-11-02T18:00", "2026-11-02T12:10, PT1H, 2026-11-02T13:30",
            // raised before opening, after closing, on a Sunday, on a holiday of Bavaria only, and on one that all have
            "2026-11-02T05:00, PT1H, 2026-11-02T09:00", "2026-11-02T22:00, PT1H, 2026-11-03T09:00",
            "2026-11-08T10:00, PT1H, 2026-11-09T09:00", "2027-01-06T10:00, PT1H, 2027-01-07T09:00",
            "2026-12-25T10:00, PT1H, 2026-12-31T09:00",
            // nothing to wait for, while somebody is there and while nobody is
            "2026-11-02T09:00, PT0S, 2026-11-02T09:00", "2026-11-08T09:00, PT0S, 2026-11-09T08:00",
            // a business day of 9.5 hours and more
            "2026-11-02T08:00, PT9H30M, 2026-11-02T18:00", "2026-11-02T08:00, PT9H31M, 2026-11-03T08:01"})
    void business_time_passes_only_while_the_team_is_there(String start, Duration time, String end) {
        assertThat(office.add(berlin(start), time)).isEqualTo(berlin(end));
    }

    @ParameterizedTest
    @CsvSource({
            "2026-11-02T09:00, 2026-11-02T11:00, PT2H", "2026-11-02T11:00, 2026-11-02T13:30, PT2H",
            "2026-11-02T12:00, 2026-11-02T12:30, PT0S", "2026-11-07T12:00, 2026-11-09T09:00, PT2H",
            "2026-12-24T08:00, 2026-12-31T09:00, PT10H30M", "2026-11-02T11:00, 2026-11-02T10:00, PT0S"})
    void what_lies_outside_of_the_opening_hours_does_not_count(String start, String end, Duration time) {
        assertThat(office.between(berlin(start), berlin(end))).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
            // a day of 23 hours, and one of 25
            "2026-03-29T00:00, 2026-03-30T00:00, PT23H", "2026-10-25T00:00, 2026-10-26T00:00, PT25H",
            "2026-03-29T01:30, 2026-03-29T03:30, PT1H", "2026-10-25T01:30, 2026-10-25T03:30, PT3H"})
    void a_day_on_which_the_clock_is_changed_has_its_own_length(String start, String end, Duration time) {
        assertThat(dayAndNight.between(berlin(start), berlin(end))).isEqualTo(time);
        assertThat(dayAndNight.add(berlin(start), time)).isEqualTo(berlin(end));
    }

    @Test
    void opening_hours_follow_the_clock_on_the_wall() {
        var sunday = berlin("Su 01:00-05:00", null);

        assertThat(sunday.between(berlin("2026-03-29T00:00"), berlin("2026-03-29T12:00"))).isEqualTo(Duration.ofHours(3));
        assertThat(sunday.between(berlin("2026-10-25T00:00"), berlin("2026-10-25T12:00"))).isEqualTo(Duration.ofHours(5));
        assertThat(berlin("Su 02:00-03:00", null).add(berlin("2026-03-29T00:00"), Duration.ofMinutes(1)))
                .as("02:00 to 03:00 does not exist on that day").isEqualTo(berlin("2026-04-05T02:01"));
    }

    @Test
    void time_that_was_added_lies_between() {
        var random = new Random(20260329);
        for (var i = 0; i < 2_000; i++) {
            var start = berlin("2026-01-01T00:00").plusSeconds(random.nextInt(2 * 365 * 86_400));
            var time = Duration.ofSeconds(random.nextInt(40 * 3_600));
            for (var calendar : List.of(office, dayAndNight)) {
                assertThat(calendar.between(start, calendar.add(start, time))).as("%s after %s", time, start).isEqualTo(time);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mo", "Mo 8-12", "Mo-Fr 12:00-08:00", "Mo 08:00-25:00", "Mo 08:00-12:00,11:00-13:00",
            "Montag 08:00-12:00",
            "Mo 08:61-12:00"})
    void hours_that_cannot_be_read_are_refused(String hours) {
        assertThatIllegalArgumentException().isThrownBy(() -> OpeningHours.parse(hours));
    }

    @Test
    void a_week_may_be_written_over_its_end() {
        assertThat(berlin("Sa-Mo 10:00-24:00", null).between(berlin("2026-11-07T00:00"), berlin("2026-11-14T00:00")))
                .isEqualTo(Duration.ofHours(42));
    }

    @Test
    void unknown_regions_and_days_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Holidays.of("zz")).withMessageContaining("zz");
        assertThatIllegalArgumentException().isThrownBy(() -> Holidays.of("de-xx")).withMessageContaining("by");
        assertThatIllegalArgumentException().isThrownBy(() -> Closures.parse(List.of("24.12.2026")));
        assertThatIllegalArgumentException().isThrownBy(() -> Closures.parse(List.of("2026-12-31/2026-12-24")));
    }

    private static BusinessTime berlin(String hours, String region, String... closures) {
        return new BusinessTime(BERLIN, OpeningHours.parse(hours), region == null ? null : Holidays.of(region),
                Closures.parse(List.of(closures)));
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
