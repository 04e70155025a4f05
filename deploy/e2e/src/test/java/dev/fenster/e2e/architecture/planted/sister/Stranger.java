package dev.fenster.e2e.architecture.planted.sister;

import dev.fenster.e2e.architecture.planted.cycle.a.Tick;

/** Breaks: modules do not know each other. */
record Stranger(Tick tick) {}
