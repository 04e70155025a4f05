package dev.fenster.notification.meeting;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/** A weekly meeting of product management. */
@Entity
class Meeting {
    @Id
    String id;
    String name;
    @Enumerated(EnumType.STRING)
    DayOfWeek dayOfWeek;
    LocalTime time;
    String timezone;
    @Enumerated(EnumType.STRING)
    Language language;
    int mailDaysBefore;
    LocalTime mailTime;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "meeting_member", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    List<Member> members = new ArrayList<>();

    protected Meeting() {}

    Meeting(String id) {
        this.id = id;
    }

    void change(MeetingDocument document) {
        name = document.name();
        dayOfWeek = DayOfWeek.valueOf(document.dayOfWeek().toUpperCase(Locale.ROOT));
        time = LocalTime.parse(document.time());
        timezone = document.timezone();
        language = Language.ofCode(document.language());
        mailDaysBefore = document.agendaMail().daysBefore();
        mailTime = LocalTime.parse(document.agendaMail().time());
        members.clear();
        document.members().forEach(member -> members.add(new Member(member.name(), member.email(),
                member.language() == null ? null : Language.ofCode(member.language()))));
    }

    ZoneId zone() {
        return ZoneId.of(timezone);
    }
}
