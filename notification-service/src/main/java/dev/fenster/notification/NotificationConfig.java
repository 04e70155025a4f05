package dev.fenster.notification;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator of the notification service may set; every value has a default. */
@ConfigMapping(prefix = "fenster")
public interface NotificationConfig {
    /** The public address under which people reach Fenster; links in mails begin with it. */
    @WithDefault("http://localhost:8080")
    URI origin();

    /** The zone whose days the figures of a component are counted by: the same as in insight-service. */
    @WithDefault("Europe/Berlin")
    ZoneId reportingTimezone();

    Mail mail();

    Webhooks webhooks();

    /** The agenda mails. */
    interface Mail {
        /** How often agendas that are due are prepared and mails that wait are sent. */
        @WithDefault("5s")
        Duration poll();

        /** The first pause after a mail server refused; each further pause is as long as the trouble has lasted. */
        @WithDefault("30s")
        Duration firstRetry();

        /** The longest pause between two attempts. A mail is given up when its meeting has begun. */
        @WithDefault("30m")
        Duration longestRetry();

        /** How long mails are kept after their meeting. */
        @WithDefault("90d")
        Duration keep();
    }

    /** The deliveries to subscribers. */
    interface Webhooks {
        /** How often deliveries that are due are looked for. */
        @WithDefault("1s")
        Duration poll();

        /** How long a subscriber may take to answer. */
        @WithDefault("10s")
        Duration timeout();

        /** The first pause after a failure; each further pause is as long as the trouble has lasted. */
        @WithDefault("5s")
        Duration firstRetry();

        /** The longest pause between two attempts. */
        @WithDefault("6h")
        Duration longestRetry();

        /** How long a delivery is tried before it is given up. */
        @WithDefault("3d")
        Duration giveUpAfter();

        /** Changes of one component within this time reach a subscriber as one delivery, the last one. */
        @WithDefault("10s")
        Duration collect();

        /** How long finished deliveries are kept. */
        @WithDefault("30d")
        Duration keep();

        /**
         * Whether subscribers may live on this machine or in a private network; elsewhere that would let them reach what only
         * Fenster should.
         */
        @WithDefault("false")
        boolean allowPrivateAddresses();
    }
}
