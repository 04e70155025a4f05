package dev.fenster.notification.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextOccurrencePolicyTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
            "two days before,           2026-11-02T08:00:00Z, 2026-11-04T10:00+01:00[Europe/Berlin]",
            "today before the hour,     2026-11-04T08:59:59Z, 2026-11-04T10:00+01:00[Europe/Berlin]",
            "at the very hour,          2026-11-04T09:00:00Z, 2026-11-04T10:00+01:00[Europe/Berlin]",
            "today after the hour,      2026-11-04T09:00:01Z, 2026-11-11T10:00+01:00[Europe/Berlin]",
            "another day in UTC,        2026-11-03T23:30:00Z, 2026-11-04T10:00+01:00[Europe/Berlin]",
            "over the end of summer time, 2026-10-21T08:00:01Z, 2026-10-28T10:00+01:00[Europe/Berlin]",
            "over the start of summer time, 2026-03-25T09:00:01Z, 2026-04-01T10:00+02:00[Europe/Berlin]"})
    void aMeetingOnWednesdayAtTen(String when, Instant now, ZonedDateTime expected) {
        assertThat(NextOccurrencePolicy.next(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0), BERLIN, now)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
            "the hour that does not exist is made up for, 2026-03-28T12:00:00Z, 2026-03-29T03:30+02:00[Europe/Berlin]",
            "a week later it is back,                     2026-03-29T02:00:00Z, 2026-04-05T02:30+02:00[Europe/Berlin]",
            "of an hour that comes twice it is the first, 2026-10-24T12:00:00Z, 2026-10-25T02:30+02:00[Europe/Berlin]",
            "between the two the meeting is over,         2026-10-25T01:15:00Z, 2026-11-01T02:30+01:00[Europe/Berlin]"})
    void aMeetingOnSundayAtHalfPastTwoInTheNight(String when, Instant now, ZonedDateTime expected) {
        assertThat(NextOccurrencePolicy.next(DayOfWeek.SUNDAY, LocalTime.of(2, 30), BERLIN, now)).isEqualTo(expected);
    }

    @Test
    void theDayIsThatOfTheMeetingsZone() {
        var now = Instant.parse("2026-11-04T22:00:00Z");

        var next = NextOccurrencePolicy.next(DayOfWeek.THURSDAY, LocalTime.of(9, 0), ZoneId.of("Asia/Tokyo"), now);

        assertThat(next.toInstant()).isEqualTo("2026-11-05T00:00:00Z");
    }
}
