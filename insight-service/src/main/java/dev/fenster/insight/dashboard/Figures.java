package dev.fenster.insight.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * What a dashboard shows of this moment. It is also the sign that every other figure may have changed.
 *
 * @param revision
 *        grows with every change
 * @param day
 *        today in the reporting time zone
 * @param backlog
 *        tickets unsolved now
 * @param unansweredToday
 *        tickets of today that wait for their first reply
 */
record Figures(long revision, Instant asOf, LocalDate day, String timezone, long volumeToday,
        Map<String, Long> volumeTodayByChannel, long backlog, long unansweredToday, Waits firstReplyToday) {
    /** Seconds; null where nobody of today has had a reply. */
    @JsonInclude(Include.ALWAYS)
    record Waits(Double median, Double p90) {}
}
