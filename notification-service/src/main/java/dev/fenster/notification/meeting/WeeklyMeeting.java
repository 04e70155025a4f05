package dev.fenster.notification.meeting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** A weekly meeting as other features see it. */
public record WeeklyMeeting(String id, String name, DayOfWeek dayOfWeek, LocalTime time, ZoneId zone, Language language,
        List<Attendee> members, int mailDaysBefore, LocalTime mailTime) {
    /** A member with the language in which they read. */
    public record Attendee(String name, String email, Language language) {}

    static WeeklyMeeting of(Meeting meeting) {
        var members = meeting.members.stream().map(member -> new Attendee(member.name, member.email,
                member.language == null ? meeting.language : member.language)).toList();
        return new WeeklyMeeting(meeting.id, meeting.name, meeting.dayOfWeek, meeting.time, meeting.zone(), meeting.language,
                members,
                meeting.mailDaysBefore, meeting.mailTime);
    }

    public ZonedDateTime next(Instant now) {
        return NextOccurrencePolicy.next(dayOfWeek, time, zone, now);
    }

    public ZonedDateTime on(LocalDate day) {
        return NextOccurrencePolicy.on(day, time, zone);
    }

    /** @return when the agenda of this occurrence is mailed */
    public Instant mailTimeOf(ZonedDateTime occurrence) {
        return NextOccurrencePolicy.on(occurrence.toLocalDate().minusDays(mailDaysBefore), mailTime, zone).toInstant();
    }
}
