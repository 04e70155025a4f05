package dev.fenster.e2e.vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The system's Node with packages of the npm registry; a test that finds either missing is skipped. */
final class Npm {
    private static final Path SCRIPTS = Path.of("src", "test", "resources", "npm");
    private static final int PATIENCE_SECONDS = 120;

    private final Path directory;

    private Npm(Path directory) {
        this.directory = directory;
    }

    /** Installs what package.json names. */
    static Npm install() {
        assumeTrue(Stream.of("node", "npm").allMatch(Npm::isOnThePath),
                "There is no node with npm on the PATH: clients from npm are not tried");
        var npm = new Npm(Path.of("target", "npm").toAbsolutePath());
        npm.copyScripts();
        var outcome = npm.run(Map.of(), "npm", "install", "--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts",
                "--fetch-retries=1", "--fetch-timeout=20000");
        assumeTrue(outcome.exitCode() == 0, () -> "npm cannot install its packages, so clients from npm are not tried: "
                + outcome.said());
        return npm;
    }

    /** @return what the script printed, which has to be JSON */
    JsonNode node(String script, Map<String, String> environment) {
        var outcome = run(environment, "node", script);
        assertThat(outcome.exitCode()).as(outcome.said()).isZero();
        try {
            return new JsonMapper().readTree(outcome.said());
        } catch (IOException e) {
            throw new UncheckedIOException(outcome.said(), e);
        }
    }

    private record Outcome(int exitCode, String said) {}

    private Outcome run(Map<String, String> environment, String... command) {
        var output = directory.resolve("output.txt");
        try {
            var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                return new Outcome(-1, String.join(" ", command) + " does not end");
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + command[0] + " ran", e);
        }
    }

    private void copyScripts() {
        try {
            Files.createDirectories(directory);
            for (var name : List.of("package.json", "zendesk.cjs", "cloudevents.cjs")) {
                Files.copy(SCRIPTS.resolve(name), directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOnThePath(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of)
                .anyMatch(directory -> Files.isExecutable(directory.resolve(command)));
    }
}
