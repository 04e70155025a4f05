package dev.fenster.notification.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;

import dev.fenster.notification.NotificationConfig;

/**
 * One signed HTTP request to a subscriber, after the specification of Standard Webhooks. Redirects are answers like any other.
 */
@ApplicationScoped
class WebhookCall {
    private final HttpClient http;
    private final Destination destination;
    private final NotificationConfig config;
    private final Clock clock;

    WebhookCall(Destination destination, NotificationConfig config, Clock clock) {
        this.destination = destination;
        this.config = config;
        this.clock = clock;
        this.http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.webhooks().timeout()).build();
    }

    /** @return the status of the answer; the body is not read. Fails with the reason when there was no answer in time. */
    CompletableFuture<Integer> send(Delivery delivery, String url, String secret) {
        var objection = destination.objection(url);
        if (objection.isPresent()) {
            return CompletableFuture.failedFuture(new IOException("the URL " + objection.get()));
        }
        var request = request(delivery, url, secret);
        return http.sendAsync(request, BodyHandlers.ofInputStream())
                .orTimeout(config.webhooks().timeout().toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(WebhookCall::statusOf);
    }

    private HttpRequest request(Delivery delivery, String url, String secret) {
        var id = delivery.webhookId();
        var timestamp = clock.instant().getEpochSecond();
        try {
            var signature = new Webhook(secret).sign(id, timestamp, delivery.payload);
            return HttpRequest.newBuilder(URI.create(url)).timeout(config.webhooks().timeout())
                    .header("content-type", "application/json").header("user-agent", "Fenster").header("webhook-id", id)
                    .header("webhook-timestamp", Long.toString(timestamp)).header("webhook-signature", signature)
                    .POST(BodyPublishers.ofString(delivery.payload)).build();
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("Delivery " + delivery.id + " could not be signed", e);
        }
    }

    private static int statusOf(HttpResponse<InputStream> response) {
        try {
            response.body().close();
            return response.statusCode();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }
}
