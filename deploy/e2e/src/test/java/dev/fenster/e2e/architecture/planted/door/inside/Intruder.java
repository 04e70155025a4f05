package dev.fenster.e2e.architecture.planted.door.inside;

import dev.fenster.e2e.architecture.planted.door.OpenConsumer;
import dev.fenster.e2e.architecture.planted.door.OpenResource;

/** Breaks: only the framework calls resources and consumers. */
record Intruder(OpenResource resource, OpenConsumer consumer) {}
