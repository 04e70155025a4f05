package dev.fenster.e2e.architecture.planted.cycle.b;

import dev.fenster.e2e.architecture.planted.cycle.a.Tick;

public record Tock(Tick next) {}
