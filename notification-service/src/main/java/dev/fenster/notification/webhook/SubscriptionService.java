package dev.fenster.notification.webhook;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.fenster.notification.access.Problems;
import dev.fenster.notification.webhook.SubscriptionDocuments.DeliveryList;
import dev.fenster.notification.webhook.SubscriptionDocuments.DeliveryView;
import dev.fenster.notification.webhook.SubscriptionDocuments.NewSubscription;
import dev.fenster.notification.webhook.SubscriptionDocuments.SubscriptionView;
import io.quarkus.panache.common.Sort;

/** Makes, shows and ends subscriptions, and shows and repeats their deliveries. */
@ApplicationScoped
class SubscriptionService {
    private static final int SECRET_BYTES = 32;
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final SubscriptionRepository subscriptions;
    private final DeliveryRepository deliveries;
    private final Destination destination;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SubscriptionService(SubscriptionRepository subscriptions, DeliveryRepository deliveries, Destination destination,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.destination = destination;
        this.clock = clock;
    }

    @Transactional
    SubscriptionView subscribe(NewSubscription wish) {
        destination.objection(wish.url()).ifPresent(objection -> {
            throw Problems.wrongField("url", objection);
        });
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var text = "whsec_" + Base64.getEncoder().encodeToString(secret);
        var subscription = new Subscription(wish.url(), wish.events().stream().distinct().toList(), text, clock.instant());
        subscriptions.persist(subscription);
        return SubscriptionView.withSecret(subscription, text);
    }

    @Transactional
    List<SubscriptionView> all() {
        return subscriptions.listAll(Sort.by("createdAt")).stream().map(SubscriptionView::of).toList();
    }

    @Transactional
    SubscriptionView one(UUID id) {
        return SubscriptionView.of(existing(id));
    }

    @Transactional
    void end(UUID id) {
        subscriptions.delete(existing(id));
    }

    @Transactional
    DeliveryList deliveriesOf(UUID id, String cursor, int limit) {
        existing(id);
        var place = Place.of(cursor, clock.instant().plusSeconds(60));
        var page = deliveries.newestOf(id, place.time(), place.id(), limit + 1);
        var items = page.stream().limit(limit).map(DeliveryView::of).toList();
        return new DeliveryList(items, page.size() > limit ? Place.after(page.get(limit - 1)) : null);
    }

    @Transactional
    DeliveryView redeliver(UUID id, UUID deliveryId) {
        var subscription = existing(id);
        var delivery = deliveries.findByIdOptional(deliveryId).filter(found -> found.subscriptionId.equals(id))
                .orElseThrow(() -> Problems.notFound("Subscription " + id + " has no delivery " + deliveryId + "."));
        if (subscription.disabledReason != null) {
            throw Problems.conflict("The subscription is disabled: " + subscription.disabledReason + ". Make a new one.");
        }
        delivery.queueAgain(clock.instant());
        return DeliveryView.of(delivery);
    }

    private Subscription existing(UUID id) {
        return subscriptions.findByIdOptional(id)
                .orElseThrow(
                        () -> Problems.notFound("There is no subscription " + id + ". GET /api/v1/subscriptions lists all."));
    }

    /** Where a page of deliveries ends. */
    private record Place(Instant time, UUID id) {
        static Place of(String cursor, Instant newest) {
            if (cursor == null) {
                return new Place(newest, AFTER_ALL);
            }
            var parts = cursor.split("~", 2);
            try {
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw Problems.wrongQuery("cursor", "must be the nextCursor of an earlier page");
            }
        }

        static String after(Delivery delivery) {
            return delivery.createdAt + "~" + delivery.id;
        }
    }
}
