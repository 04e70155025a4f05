package dev.fenster.notification.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class AgendaPeriodPolicyTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 4);

    @Test
    void beforeTheMeetingItIsTheLastSevenDaysIncludingToday() {
        var days = AgendaPeriodPolicy.daysFor(WEDNESDAY, LocalDate.of(2026, 11, 2));

        assertThat(days).isEqualTo(new AgendaPeriodPolicy.Days(LocalDate.of(2026, 10, 27), LocalDate.of(2026, 11, 2), true));
    }

    @Test
    void onTheDayOfTheMeetingTodayIsIncluded() {
        assertThat(AgendaPeriodPolicy.daysFor(WEDNESDAY, WEDNESDAY).last()).isEqualTo(WEDNESDAY);
    }

    @Test
    void lookingBackItIsTheSevenDaysBeforeTheMeeting() {
        var days = AgendaPeriodPolicy.daysFor(WEDNESDAY, LocalDate.of(2026, 11, 5));

        assertThat(days).isEqualTo(new AgendaPeriodPolicy.Days(LocalDate.of(2026, 10, 28), LocalDate.of(2026, 11, 3), false));
    }

    @Test
    void theWeekBeforeEndsWhereThePeriodBegins() {
        var before = AgendaPeriodPolicy.daysFor(WEDNESDAY, LocalDate.of(2026, 11, 2)).weekBefore();

        assertThat(before)
                .isEqualTo(new AgendaPeriodPolicy.Days(LocalDate.of(2026, 10, 20), LocalDate.of(2026, 10, 26), false));
    }
}
