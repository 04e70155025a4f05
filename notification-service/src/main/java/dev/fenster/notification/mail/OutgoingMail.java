package dev.fenster.notification.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One agenda for one member, on its way to the mail server. */
@Entity
@Table(name = "agenda_mail")
class OutgoingMail {
    enum State {
        QUEUED, SENT, FAILED
    }

    @Id
    UUID id;
    String meetingId;
    LocalDate occursOn;
    String occasion;
    String recipient;
    String language;
    String subject;
    String html;
    String plain;
    @Enumerated(EnumType.STRING)
    State state;
    int attempts;
    String lastError;
    Instant createdAt;
    Instant tryingSince;
    Instant nextAttemptAt;
    Instant giveUpAt;
    Instant sentAt;

    protected OutgoingMail() {}

    /**
     * @param lease
     *        when another instance may try, should this one vanish without a word
     */
    void attempt(Instant now, Instant lease) {
        attempts++;
        tryingSince = tryingSince == null ? now : tryingSince;
        nextAttemptAt = lease;
    }

    void sent(Instant now) {
        state = State.SENT;
        lastError = null;
        sentAt = now;
    }

    void retryAt(Instant next, String error) {
        nextAttemptAt = next;
        lastError = error;
    }

    void giveUp(String error) {
        state = State.FAILED;
        lastError = error;
    }
}
