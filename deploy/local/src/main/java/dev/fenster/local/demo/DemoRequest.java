package dev.fenster.local.demo;

import java.time.Instant;

/** One request to the public API; Jackson (with the jsr310 module) writes it as exactly the body to post. */
public sealed interface DemoRequest permits DemoTicket, DemoEvent {

    /** Where to post it, from the origin on. */
    String path();

    String source();

    String externalId();

    Instant occurredAt();
}
