package dev.fenster.local.demo;

import java.time.Instant;

/** Somebody turns to support: the plan of a ticket. The wave is null on an ordinary day; hungUp calls were not answered. */
record Contact(Instant at, Customer customer, Channel channel, Topic topic, Wave wave, boolean hungUp) {

    double slowdown() {
        return wave == null ? 1 : wave.slowdown();
    }

    /** The component that it is really about, null if only a person can tell. */
    String component() {
        return hungUp ? null : topic.component();
    }
}
