package dev.fenster.e2e.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** All of Fenster as {@code deploy/local/up} starts it, on ports and in a directory of its own. */
public final class RunningFenster implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(240);
    private static final Duration GLANCE = Duration.ofMillis(500);

    private final Path directory;
    private final int base = FreePorts.nineInARow();
    private Process launcher;

    /**
     * @param directory
     *        for data, logs and what the launcher says; it is not deleted
     */
    public RunningFenster(Path directory) {
        this.directory = directory;
    }

    public Path data() {
        return directory.resolve("data");
    }

    public int base() {
        return base;
    }

    /** Runs {@code up} without building and without demo data, and returns when status says that everything is ready. */
    public RunningFenster up(String... options) {
        var arguments = new ArrayList<>(
                List.of("--no-build", "--no-demo", "--port", String.valueOf(base), "--data", data().toString()));
        arguments.addAll(List.of(options));
        try {
            Files.createDirectories(directory);
            launcher = Command.start(console().toFile(), "up", arguments.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReady();
        return this;
    }

    public void awaitReady() {
        await().atMost(START).pollDelay(Duration.ZERO).pollInterval(GLANCE).until(() -> {
            assertThat(launcher.isAlive()).as(() -> "the launcher runs; it said:\n" + said()).isTrue();
            return status().filter(Status::ready).isPresent();
        });
    }

    /** @return empty while there is nothing to say about a start */
    public Optional<Status> status() {
        var outcome = Command.run("status", "--json", "--data", data().toString());
        try {
            return outcome.output().isBlank()
                    ? Optional.empty()
                    : Optional.of(new JsonMapper().readValue(outcome.output(), Status.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("status --json printed " + outcome.output(), e);
        }
    }

    /** @return the launcher as a process of the system; the script becomes the launcher */
    public Process launcher() {
        return launcher;
    }

    /** @return all that the launcher has said since it was started last */
    public String said() {
        try {
            return Files.readString(console());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Command.Outcome down() {
        return Command.run("down", "--data", data().toString());
    }

    @Override
    public void close() {
        down();
    }

    private Path console() {
        return directory.resolve("up.log");
    }
}
