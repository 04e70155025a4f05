package dev.fenster.notification.webhook;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fenster.notification.NotificationConfig;

/** The way for other features to tell subscribers: what they announce is queued in their own transaction. */
@ApplicationScoped
public class WebhookEvents {
    private final SubscriptionRepository subscriptions;
    private final DeliveryRepository deliveries;
    private final ObjectMapper json;
    private final NotificationConfig config;
    private final Clock clock;

    WebhookEvents(SubscriptionRepository subscriptions, DeliveryRepository deliveries, ObjectMapper json,
            NotificationConfig config,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /** @return whether anyone has subscribed to this type of event */
    @Transactional(TxType.MANDATORY)
    public boolean areWanted(String type) {
        return subscriptions.anyActive(type);
    }

    /**
     * Queues a delivery to every subscriber of this type.
     *
     * @param subject
     *        what the event is about; a newer event on it replaces one that has not been tried yet
     * @param data
     *        goes into the field {@code data} beside {@code type} and {@code timestamp}
     */
    @Transactional(TxType.MANDATORY)
    public void announce(String type, String subject, Map<String, Object> data) {
        var now = clock.instant();
        var event = new LinkedHashMap<String, Object>();
        event.put("type", type);
        event.put("timestamp", now);
        event.put("data", data);
        try {
            deliveries.add(type, subject, json.writeValueAsString(event), now, now.plus(config.webhooks().collect()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event could not be written as JSON", e);
        }
    }
}
