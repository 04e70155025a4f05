package dev.fenster.e2e.architecture.planted.cycle.a;

import dev.fenster.e2e.architecture.planted.cycle.b.Tock;

public record Tick(Tock next) {}
