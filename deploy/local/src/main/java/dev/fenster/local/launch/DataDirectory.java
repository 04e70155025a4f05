package dev.fenster.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.fenster.local.infrastructure.DirectoryTree;

/** Everything that a local Fenster keeps: broker, databases, secrets, logs and the state of its processes. */
public record DataDirectory(Path path) {
    private static final long NEEDED_BYTES = 500_000_000L;

    public Path kafka() {
        return path.resolve("kafka");
    }

    public Path postgres() {
        return path.resolve("postgres");
    }

    public Path postgresBinaries() {
        return path.resolve("postgres-binaries");
    }

    public Path secrets() {
        return path.resolve("secrets.json");
    }

    public Path apiKeySeed() {
        return path.resolve("api-keys.json");
    }

    public Path state() {
        return path.resolve("state.json");
    }

    /** Holds the moment at which the demo's month ends, so that a load that was cut off goes on with the same tickets. */
    public Path demoUntil() {
        return path.resolve("demo-until");
    }

    public Path demoLoaded() {
        return path.resolve("demo-loaded");
    }

    public Path log(String part) {
        return path.resolve("logs").resolve(part + ".log");
    }

    /** @return whether nothing was kept here before */
    public boolean isNew() {
        return !Files.exists(secrets());
    }

    /** @return whether a start was cut off while it loaded the demo */
    public boolean demoIsUnfinished() {
        return Files.exists(demoUntil()) && !Files.exists(demoLoaded());
    }

    /** Makes the directory, or says in one sentence why Fenster cannot keep its data there. */
    public void prepare() {
        try {
            Files.createDirectories(path.resolve("logs"));
            if (!Files.isWritable(path)) {
                throw new LaunchException("Fenster keeps its data in " + path + ", which " + System.getProperty("user.name")
                        + " cannot write: change its owner or start with --data DIR.");
            }
            long usable = Files.getFileStore(path).getUsableSpace();
            if (usable < NEEDED_BYTES) {
                throw new LaunchException("Fenster needs 500 MB of disk for its data in " + path + ", and there are "
                        + usable / 1_000_000 + " MB: free some space or start with --data DIR.");
            }
        } catch (IOException e) {
            throw new LaunchException("Fenster cannot keep its data in " + path + " (" + e.getMessage()
                    + "): change the owner or start with --data DIR.", e);
        }
    }

    /** Forgets everything but the PostgreSQL binaries, which hold no data. */
    public void forget() {
        if (!Files.exists(path)) {
            return;
        }
        try (var children = Files.list(path)) {
            children.filter(child -> !child.equals(postgresBinaries())).forEach(DirectoryTree::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
