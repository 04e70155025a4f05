package dev.fenster.insight;

import java.util.UUID;

import com.fasterxml.uuid.Generators;

/** Ids that follow from what they name: UUIDv5, so a step that is repeated makes the same id. */
public final class FensterId {
    /** Fenster's namespace: UUIDv5 of "fenster.dev" among domain names. */
    public static final UUID NAMESPACE = UUID.fromString("93d35786-c667-5bda-ab1d-471978f2bbb6");

    private FensterId() {}

    public static UUID of(UUID namespace, String name) {
        return Generators.nameBasedGenerator(namespace).generate(name);
    }
}
