package dev.fenster.notification.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.fenster.notification.NotificationConfig;

/**
 * Where a delivery may go. Asked when a subscription is made and again before every attempt, since names can change their
 * address.
 */
@ApplicationScoped
class Destination {
    private final NotificationConfig config;

    Destination(NotificationConfig config) {
        this.config = config;
    }

    /** @return why deliveries cannot go to this URL, empty when they can */
    Optional<String> objection(String url) {
        final URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            return Optional.of("must be a URL: " + e.getMessage());
        }
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.of("must begin with https:// or http://");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of("must name a host and have neither user information nor a fragment");
        }
        return config.webhooks().allowPrivateAddresses() ? Optional.empty() : privateAddress(uri.getHost());
    }

    private static Optional<String> privateAddress(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicAddressPolicy::isPublic)
                    ? Optional.empty()
                    : Optional
                            .of("must lead to a public address; set fenster.webhooks.allow-private-addresses to allow others");
        } catch (UnknownHostException e) {
            return Optional.of("names a host that cannot be found: " + e.getMessage());
        }
    }
}
