package dev.fenster.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Someone who wants to be told. The secret is kept as it is, since every delivery must be signed with it. */
@Entity
class Subscription {
    @Id
    UUID id;
    String url;
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> events;
    String secret;
    String disabledReason;
    Instant createdAt;

    protected Subscription() {}

    Subscription(String url, List<String> events, String secret, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.url = url;
        this.events = List.copyOf(events);
        this.secret = secret;
        this.createdAt = createdAt;
    }

    void disable(String reason) {
        disabledReason = reason;
    }
}
