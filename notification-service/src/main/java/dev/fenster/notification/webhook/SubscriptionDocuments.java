package dev.fenster.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out of {@code /api/v1/subscriptions}. */
final class SubscriptionDocuments {
    private SubscriptionDocuments() {}

    /** The wish to be told. */
    @Schema(name = "NewSubscription", examples = "{\"url\": \"https://example.com/fenster\", \"events\": [\"agenda.prepared\"]}")
    record NewSubscription(
            @NotBlank @Size(max = 2000) @Schema(description = "receives a POST for every event; https or http") String url,
            @NotEmpty @Size(max = 10) List<@Pattern(regexp = "agenda\\.prepared|component\\.reported", message = "must be agenda.prepared or component.reported") String> events) {}

    /** A subscription. */
    @Schema(name = "Subscription", examples = """
            {"id": "0b3d1f52-8a44-4f43-9b0e-6c0f6f6b7d21", "url": "https://example.com/fenster", "events": ["agenda.prepared"],
             "state": "active", "createdAt": "2026-11-24T14:00:00Z", "secret": "whsec_shown-once"}""")
    record SubscriptionView(UUID id, String url, List<String> events, @Schema(enumeration = {
            "active", "disabled"}) String state,
            @Schema(description = "only of a disabled one") String disabledReason, Instant createdAt,
            @Schema(description = "signs every delivery; only in the answer to the POST that made the subscription") String secret){
        static SubscriptionView of(Subscription subscription) {
            return withSecret(subscription, null);
        }

        static SubscriptionView withSecret(Subscription subscription, String secret) {
            return new SubscriptionView(subscription.id, subscription.url, subscription.events,
                    subscription.disabledReason == null ? "active" : "disabled", subscription.disabledReason,
                    subscription.createdAt, secret);
        }
    }

    @Schema(name = "Subscriptions")
    record SubscriptionList(List<SubscriptionView> items) {}

    /** One event on its way to the subscriber. */
    @Schema(name = "Delivery", examples = """
            {"id": "5a0f1f77-2f0d-4b52-8d25-3e6f0a8e7c10", "webhookId": "msg_5a0f1f77-2f0d-4b52-8d25-3e6f0a8e7c10",
             "event": "agenda.prepared", "state": "queued", "attempts": 3, "lastStatus": 503,
             "lastError": "the subscriber answered 503", "createdAt": "2026-11-24T14:00:00Z",
             "lastAttemptAt": "2026-11-24T14:00:25Z", "nextAttemptAt": "2026-11-24T14:00:50Z"}""")
    record DeliveryView(UUID id, @Schema(description = "the header webhook-id of every attempt") String webhookId, String event,
            @Schema(enumeration = {
                    "queued", "delivered", "failed"}) String state,
            int attempts,
            @Schema(description = "status of the last answer") Integer lastStatus, String lastError, Instant createdAt,
            Instant lastAttemptAt, @Schema(description = "only while it is queued") Instant nextAttemptAt, Instant deliveredAt){
        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(delivery.id, delivery.webhookId(), delivery.eventType,
                    delivery.state.name().toLowerCase(Locale.ROOT), delivery.attempts, delivery.lastStatus,
                    delivery.lastError, delivery.createdAt, delivery.lastAttemptAt,
                    delivery.state == Delivery.State.QUEUED ? delivery.nextAttemptAt : null, delivery.deliveredAt);
        }
    }

    @Schema(name = "Deliveries")
    record DeliveryList(List<DeliveryView> items,
            @Schema(description = "for the next page; absent on the last") String nextCursor) {}
}
