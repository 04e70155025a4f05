package dev.fenster.notification.webhook;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.fenster.notification.NotificationConfig;
import dev.fenster.notification.delivery.BackOffPolicy;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Writes down what happened to deliveries: every step in a transaction of its own, so that a restart continues where it was.
 */
@ApplicationScoped
class DeliveryLog {
    private static final int GONE = 410;
    private static final int LEASE_IN_TIMEOUTS = 3;

    private final DeliveryRepository deliveries;
    private final SubscriptionRepository subscriptions;
    private final NotificationConfig.Webhooks config;
    private final MeterRegistry metrics;
    private final Clock clock;

    DeliveryLog(DeliveryRepository deliveries, SubscriptionRepository subscriptions, NotificationConfig config,
            MeterRegistry metrics,
            Clock clock) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.config = config.webhooks();
        this.metrics = metrics;
        this.clock = clock;
    }

    record Attempt(Delivery delivery, String url, String secret) {}

    /** Takes what is due; nobody else takes it while the subscriber may still answer. */
    @Transactional
    List<Attempt> begin() {
        var now = clock.instant();
        var due = deliveries.due(now);
        due.forEach(delivery -> delivery.attempt(now, now.plus(config.timeout().multipliedBy(LEASE_IN_TIMEOUTS))));
        return due.stream().map(delivery -> {
            var subscription = subscriptions.findById(delivery.subscriptionId);
            return new Attempt(delivery, subscription.url, subscription.secret);
        }).toList();
    }

    @Transactional
    void answered(UUID id, int status) {
        var delivery = deliveries.findById(id);
        if (delivery == null) {
            return;
        }
        if (status >= 200 && status < 300) {
            delivery.delivered(status, clock.instant());
            count("delivered");
        } else if (status == GONE) {
            disable(delivery);
        } else {
            retry(delivery, status,
                    "the subscriber answered " + status + (status / 100 == 3 ? "; redirects are not followed" : ""));
        }
    }

    @Transactional
    void unanswered(UUID id, Throwable failure) {
        var delivery = deliveries.findById(id);
        if (delivery != null) {
            retry(delivery, null, failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
        }
    }

    @Transactional
    long forgetOld() {
        return deliveries.deleteFinishedBefore(clock.instant().minus(config.keep()));
    }

    private void retry(Delivery delivery, Integer status, String error) {
        var policy = new BackOffPolicy(config.firstRetry(), config.longestRetry());
        var deadline = delivery.tryingSince.plus(config.giveUpAfter());
        var next = policy.nextAttempt(delivery.tryingSince, clock.instant(), deadline,
                ThreadLocalRandom.current().nextDouble());
        next.ifPresentOrElse(time -> delivery.retryAt(time, status, error), () -> delivery.giveUp(status, error));
        count(next.isPresent() ? "retried" : "given_up");
    }

    private void disable(Delivery delivery) {
        var reason = "the subscriber answered 410 Gone at " + clock.instant();
        subscriptions.findById(delivery.subscriptionId).disable(reason);
        delivery.giveUp(GONE, reason);
        deliveries.flush();
        deliveries.failQueuedOf(delivery.subscriptionId, reason);
        count("gone");
    }

    private void count(String outcome) {
        metrics.counter("fenster.webhook.attempts", "outcome", outcome).increment();
    }
}
