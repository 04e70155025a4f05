package dev.fenster.routing.escalation;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How steps of deadlines are taken. */
@ConfigMapping(prefix = "fenster.deadlines")
interface DeadlineConfig {
    /** How often an instance looks for steps that are due. */
    @WithDefault("1s")
    Duration poll();

    /** Takes at most so many deadlines in one transaction. */
    @WithDefault("200")
    int batchSize();

    /** A step that lay behind for longer than this when Fenster was told of the ticket is left out: somebody hands in the past. */
    @WithDefault("1h")
    Duration toldLate();
}
