package dev.fenster.e2e.running;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One of the scripts in deploy/local, run as a person would run it. */
public final class Command {
    private static final Path SCRIPTS = Path.of("..", "local").toAbsolutePath().normalize();
    private static final int PATIENCE_SECONDS = 120;

    private Command() {}

    /** What a finished command has said. */
    public record Outcome(int exitCode, String output, String error) {}

    /**
     * Runs a script to its end.
     *
     * @throws IllegalStateException
     *         when it does not end within two minutes
     */
    public static Outcome run(String script, String... arguments) {
        try {
            var output = Files.createTempFile("fenster-" + script, ".out").toFile();
            var error = Files.createTempFile("fenster-" + script, ".err").toFile();
            var process = start(output, error, script, arguments);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                throw new IllegalStateException(script + " does not end");
            }
            return new Outcome(process.exitValue(), readAndDelete(output), readAndDelete(error));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + script + " ran", e);
        }
    }

    /** Starts a script whose output and errors go to one file. */
    static Process start(File output, String script, String... arguments) throws IOException {
        return builder(script, arguments).redirectErrorStream(true).redirectOutput(output).start();
    }

    private static Process start(File output, File error, String script, String... arguments) throws IOException {
        return builder(script, arguments).redirectOutput(output).redirectError(error).start();
    }

    private static ProcessBuilder builder(String script, String... arguments) {
        var command = new ArrayList<>(List.of(SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        // The scripts find the Java that the build runs on.
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private static String readAndDelete(File file) throws IOException {
        var text = Files.readString(file.toPath());
        Files.delete(file.toPath());
        return text;
    }
}
