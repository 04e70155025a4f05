package dev.fenster.notification.agenda;

import java.time.LocalDate;

/**
 * Which seven days an agenda is about. Before a meeting, and on its day, the last seven up to and including today: a ticket
 * that
 * was opened a minute ago is on the agenda. Looking back, the seven days before the meeting.
 */
final class AgendaPeriodPolicy {
    private static final int DAYS = 7;

    private AgendaPeriodPolicy() {}

    record Days(LocalDate first, LocalDate last, boolean running) {
        Days weekBefore() {
            return new Days(first.minusDays(DAYS), last.minusDays(DAYS), false);
        }
    }

    static Days daysFor(LocalDate meetingDay, LocalDate today) {
        return meetingDay.isBefore(today)
                ? new Days(meetingDay.minusDays(DAYS), meetingDay.minusDays(1), false)
                : new Days(today.minusDays(DAYS - 1), today, true);
    }
}
