package dev.fenster.notification.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.fenster.notification.agenda.Agenda.Change;
import dev.fenster.notification.meeting.Language;

class WordingTest {
    private final Wording english = new Wording(Language.EN);
    private final Wording german = new Wording(Language.DE);

    @ParameterizedTest
    @CsvSource({"0, 0 min, less than a minute", "59, 0 min, less than a minute", "60, 1 min, one minute", "3600, 1 h, one hour",
            "3900, 1 h 5 min, one hour and 5 minutes", "86400, 1 d, one day", "90000, 1 d 1 h, one day and one hour",
            "86700, 1 d, one day", "273600, 3 d 4 h, 3 days and 4 hours"})
    void aDurationIsItsTwoLargestUnits(long seconds, String shortly, String spoken) {
        assertThat(english.duration(seconds).replace('\u00a0', ' ')).isEqualTo(shortly);
        assertThat(english.spokenDuration(seconds)).isEqualTo(spoken);
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertThat(english.signed(-1204)).isEqualTo("\u22121,204");
        assertThat(german.signed(1204)).isEqualTo("+1.204");
        assertThat(german.signed(0)).isEqualTo("\u00b10");
        assertThat(german.percent(Change.of(144, 100))).isEqualTo("+44\u00a0%");
        assertThat(english.percent(Change.of(3, 0))).isEmpty();
    }

    @Test
    void daysAreWrittenAsTheLanguageDoes() {
        var meeting = ZonedDateTime.parse("2026-11-25T10:00+01:00[Europe/Berlin]");

        assertThat(german.longDay(meeting)).isEqualTo("Mittwoch, 25. November 2026");
        assertThat(english.longDay(meeting)).isEqualTo("Wednesday, 25 November 2026");
        assertThat(english.week(meeting)).isEqualTo(48);
        assertThat(german.span(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 24))).isEqualTo("18.\u201324. November");
        assertThat(english.span(LocalDate.of(2026, 11, 28), LocalDate.of(2026, 12, 4)))
                .isEqualTo("28 November\u20134 December");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        var words = ResourceBundle.getBundle("agenda.words", Locale.ENGLISH).keySet();

        assertThat(ResourceBundle.getBundle("agenda.words", Locale.GERMAN).keySet()).isEqualTo(words);
    }
}
