package dev.fenster.notification.webhook;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class SubscriptionRepository implements PanacheRepositoryBase<Subscription, UUID> {
    private static final String ANY_ACTIVE = """
            select exists (select 1 from subscription where :type = any(events) and disabled_reason is null)
            """;

    boolean anyActive(String type) {
        return (Boolean) getEntityManager().createNativeQuery(ANY_ACTIVE).setParameter("type", type).getSingleResult();
    }
}
