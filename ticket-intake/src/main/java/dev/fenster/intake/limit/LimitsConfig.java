package dev.fenster.intake.limit;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one instance takes. Two instances take twice as much: they do not tell each other. */
@ConfigMapping(prefix = "fenster.limits")
interface LimitsConfig {
    /** Of an API key, person or source that has no limits of its own; each line of a batch is one. */
    @WithDefault("600000")
    long requestsPerMinute();

    /** Of an API key, person or source that has no limits of its own; bodies after decompression. */
    @WithDefault("1G")
    MemorySize bytesPerMinute();

    /** Of a network address whose posts to sources proved nothing. */
    @WithDefault("6000")
    long unprovenRequestsPerMinute();

    /** Of a network address whose posts to sources proved nothing. */
    @WithDefault("256M")
    MemorySize unprovenBytesPerMinute();

    /**
     * Requests that wait for their answer, of all senders together. While more are refused than answered it sinks to an eighth, so
     * that the processor's time suffices to refuse the others at once.
     */
    @WithDefault("256")
    int requestsInFlight();

    /** Of all bodies that have not been answered yet, complete or not. */
    @WithDefault("32M")
    MemorySize bodyMemory();

    /** From a request's head to the end of its body. */
    @WithDefault("30S")
    Duration bodyTimeout();

    /** From a batch's head to its last line. */
    @WithDefault("10M")
    Duration batchTimeout();
}
