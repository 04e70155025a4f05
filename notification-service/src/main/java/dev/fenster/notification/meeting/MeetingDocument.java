package dev.fenster.notification.meeting;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting as it goes in and out of the REST API. What may be left out on the way in gets its default. */
@Schema(name = "Meeting", examples = """
        {"name": "Produktrunde", "dayOfWeek": "wednesday", "time": "10:00", "timezone": "Europe/Berlin", "language": "de",
         "members": [{"name": "Ada Kern", "email": "ada.kern@example.com", "language": "en"}],
         "agendaMail": {"daysBefore": 1, "time": "15:00"}}""")
record MeetingDocument(
        @Schema(description = "may be left out on the way in; otherwise the id of the path") String id,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters") String name,
        @NotNull @Pattern(regexp = "monday|tuesday|wednesday|thursday|friday|saturday|sunday", message = "must be a day of the week in lower case, such as wednesday") String dayOfWeek,
        @NotNull @Pattern(regexp = TIME, message = TIME_WANTED) String time,
        @IanaTimezone @Schema(defaultValue = "Europe/Berlin") String timezone,
        @Pattern(regexp = LANGUAGE, message = LANGUAGE_WANTED) @Schema(defaultValue = "en") String language,
        @Size(max = 200) List<@Valid @NotNull MemberDocument> members,
        @Valid AgendaMailDocument agendaMail) {
    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    static final String TIME_WANTED = "must be a time from 00:00 to 23:59";
    static final String LANGUAGE = "de|en";
    static final String LANGUAGE_WANTED = "must be de or en";
    private static final DateTimeFormatter HOUR_AND_MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    MeetingDocument {
        timezone = timezone == null ? "Europe/Berlin" : timezone;
        language = language == null ? "en" : language;
        members = members == null ? List.of() : members;
        agendaMail = agendaMail == null ? new AgendaMailDocument(1, "15:00") : agendaMail;
    }

    /** A person who gets the agenda. */
    @Schema(name = "Member")
    record MemberDocument(
            @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters") String name,
            @NotNull @Email @Size(max = 254) String email,
            @Pattern(regexp = LANGUAGE, message = LANGUAGE_WANTED) @Schema(description = "the language of the meeting when left out") String language) {}

    /** When the agenda is mailed to the members. */
    @Schema(name = "AgendaMail")
    record AgendaMailDocument(@NotNull @Min(0) @Max(6) Integer daysBefore,
            @NotNull @Pattern(regexp = TIME, message = TIME_WANTED) String time) {}

    static MeetingDocument of(Meeting meeting) {
        var members = meeting.members.stream().map(member -> new MemberDocument(member.name, member.email,
                member.language == null ? null : member.language.code())).toList();
        return new MeetingDocument(meeting.id, meeting.name, meeting.dayOfWeek.name().toLowerCase(Locale.ROOT),
                HOUR_AND_MINUTE.format(meeting.time), meeting.timezone, meeting.language.code(), members,
                new AgendaMailDocument(meeting.mailDaysBefore, HOUR_AND_MINUTE.format(meeting.mailTime)));
    }
}
