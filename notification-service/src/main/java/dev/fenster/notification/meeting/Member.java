package dev.fenster.notification.meeting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Someone who gets the agenda of a meeting; without a language of their own in that of the meeting. */
@Embeddable
class Member {
    String name;
    String email;
    @Enumerated(EnumType.STRING)
    Language language;

    protected Member() {}

    Member(String name, String email, Language language) {
        this.name = name;
        this.email = email;
        this.language = language;
    }
}
