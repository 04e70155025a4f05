package dev.fenster.routing.calendar;

import java.time.Instant;

/** A time in which a team is there without a break; to is exclusive. */
record Opening(Instant from, Instant to) {}
