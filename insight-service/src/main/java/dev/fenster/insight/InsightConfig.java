package dev.fenster.insight;

import java.time.Duration;
import java.time.ZoneId;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator may set; every name begins with {@code fenster.}. */
@ConfigMapping(prefix = "fenster")
public interface InsightConfig {
    /** The IANA zone in which a day of the meeting's figures, and "today" on the dashboard, begins and ends. */
    @WithDefault("Europe/Berlin")
    ZoneId reportingTimezone();

    Ingestion ingestion();

    Metrics metrics();

    Stream stream();

    Signals signals();

    /** How events get from Kafka into the database. */
    interface Ingestion {
        /** The first pause after the database or the broker failed; it doubles with every further failure. */
        @WithDefault("200ms")
        Duration firstPause();

        /** The longest pause between two attempts. */
        @WithDefault("5s")
        Duration longestPause();
    }

    /** What a question for figures may ask. */
    interface Metrics {
        /** The most points, of all series together, in one answer. */
        @WithDefault("10000")
        int maxPoints();
    }

    /** Live figures. */
    interface Stream {
        /** How often this instance looks whether any instance changed the figures, and so the most events a client gets. */
        @WithDefault("500ms")
        Duration lookEvery();

        /** How often a quiet stream shows that it is alive. */
        @WithDefault("15s")
        Duration heartbeatEvery();

        /** The most open streams of this instance; a further one is answered with 503. */
        @WithDefault("1000")
        int maxClients();
    }

    /** Reports of component-days to the topic {@code signals}. */
    interface Signals {
        /** How often changed component-days are reported. */
        @WithDefault("1s")
        Duration reportEvery();

        /** The most component-days that are reported in one transaction. */
        @WithDefault("1000")
        int batchSize();
    }
}
