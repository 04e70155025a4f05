package dev.fenster.routing.publishing;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How decisions get from the database to the topic {@code routes}. */
@ConfigMapping(prefix = "fenster.relay")
interface RelayConfig {
    /**
     * Looks for decisions this often even when nobody says that there are some, such as those of an instance that was killed.
     */
    @WithDefault("1s")
    Duration sweep();

    /** Publishes at most so many decisions in one transaction. */
    @WithDefault("500")
    int batchSize();
}
