package dev.fenster.notification.webhook;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** One event on its way to one subscriber. Its id is the {@code webhook-id}, the same in every attempt. */
@Entity
class Delivery {
    enum State {
        QUEUED, DELIVERED, FAILED
    }

    @Id
    UUID id;
    UUID subscriptionId;
    String eventType;
    String payload;
    @Enumerated(EnumType.STRING)
    State state;
    int attempts;
    Integer lastStatus;
    String lastError;
    Instant createdAt;
    Instant tryingSince;
    Instant lastAttemptAt;
    Instant nextAttemptAt;
    Instant deliveredAt;

    protected Delivery() {}

    String webhookId() {
        return "msg_" + id;
    }

    /**
     * @param lease
     *        when another instance may try, should this one vanish without a word
     */
    void attempt(Instant now, Instant lease) {
        attempts++;
        tryingSince = tryingSince == null ? now : tryingSince;
        lastAttemptAt = now;
        nextAttemptAt = lease;
    }

    void delivered(int status, Instant now) {
        state = State.DELIVERED;
        lastStatus = status;
        lastError = null;
        deliveredAt = now;
    }

    void retryAt(Instant next, Integer status, String error) {
        nextAttemptAt = next;
        lastStatus = status;
        lastError = error;
    }

    void giveUp(Integer status, String error) {
        state = State.FAILED;
        lastStatus = status;
        lastError = error;
    }

    void queueAgain(Instant now) {
        state = State.QUEUED;
        tryingSince = null;
        nextAttemptAt = now;
    }
}
