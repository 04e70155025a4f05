package dev.fenster.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The outbox of deliveries, table {@code delivery}. */
@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {
    /** A change that has not been tried yet gives way to the next one of the same subject. */
    private static final String ADD = """
            insert into delivery (id, subscription_id, event_type, subject, payload, state, attempts, created_at, next_attempt_at)
            select gen_random_uuid(), id, :type, :subject, :payload, 'QUEUED', 0, :now, :due
            from subscription where :type = any(events) and disabled_reason is null
            on conflict (subscription_id, event_type, subject) where state = 'QUEUED' and attempts = 0
            do update set payload = excluded.payload
            """;
    /** A few of each subscription, so that a slow one does not keep the others waiting. */
    private static final String DUE = """
            select * from delivery where state = 'QUEUED' and next_attempt_at <= :now and id in (
                select id from (
                    select id, row_number() over (partition by subscription_id order by next_attempt_at, id) as place
                    from delivery where state = 'QUEUED' and next_attempt_at <= :now) as due
                where place <= 4)
            order by next_attempt_at limit 32 for update skip locked
            """;

    void add(String type, String subject, String payload, Instant now, Instant due) {
        getEntityManager().createNativeQuery(ADD).setParameter("type", type).setParameter("subject", subject)
                .setParameter("payload", payload).setParameter("now", now).setParameter("due", due).executeUpdate();
    }

    /** Locks what is due until the end of the transaction, and leaves out what another instance has locked. */
    List<Delivery> due(Instant now) {
        return getEntityManager().unwrap(Session.class).createNativeQuery(DUE, Delivery.class).setParameter("now", now).list();
    }

    List<Delivery> newestOf(UUID subscription, Instant before, UUID beforeId, int limit) {
        return find("subscriptionId = ?1 and (createdAt < ?2 or createdAt = ?2 and id < ?3) order by createdAt desc, id desc",
                subscription, before, beforeId).page(0, limit).list();
    }

    void failQueuedOf(UUID subscription, String error) {
        update("state = ?1, lastError = ?2 where subscriptionId = ?3 and state = ?4", Delivery.State.FAILED, error,
                subscription,
                Delivery.State.QUEUED);
    }

    long deleteFinishedBefore(Instant time) {
        return delete("state <> ?1 and createdAt < ?2", Delivery.State.QUEUED, time);
    }
}
