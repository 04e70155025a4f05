package dev.fenster.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a person asks of {@code up}.
 *
 * @param home
 *        the checkout
 * @param demo
 *        null: load the demo on the first start, or go on where one was cut off
 * @param fresh
 *        forget what was kept before
 * @param training
 *        stop when all is ready, and record the classes for the starts to come
 */
record UpOptions(Path home, DataDirectory data, PortPlan ports, Boolean demo, boolean fresh, boolean training) {
    /** A whole start beside whatever runs, kept apart from all data. */
    static UpOptions training(Path home) {
        return new UpOptions(home, new DataDirectory(home.resolve("deploy/local/target/training").toAbsolutePath().normalize()),
                PortPlan.free(), true, true, true);
    }

    ClassArchive classes() {
        return new ClassArchive(home.resolve("deploy/local/target/class-archives"), training);
    }

    /** @return where PostgreSQL is unpacked to: the build's trial start did so; whoever cannot use that unpacks it beside his data */
    Path postgresBinaries() {
        var built = home.resolve("deploy/local/target/postgres-binaries").toAbsolutePath().normalize();
        return training || isMine(built) ? built : data.postgresBinaries();
    }

    private static boolean isMine(Path directory) {
        try {
            return Files.isDirectory(directory)
                    && Files.getOwner(directory).getName().equals(System.getProperty("user.name"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean wantsDemo(boolean byDefault) {
        return demo == null ? byDefault : demo;
    }
}
