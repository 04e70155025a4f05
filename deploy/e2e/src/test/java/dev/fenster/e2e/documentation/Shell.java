package dev.fenster.e2e.documentation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The shell of somebody who reads the documentation and tries its examples. */
final class Shell {
    private static final int PATIENCE_SECONDS = 60;
    /** An example ends with the first command that fails, and curl fails with every answer that is not 2xx. */
    private static final String STRICT = """
            set -e -o pipefail
            curl() { command curl --fail-with-body "$@"; }
            """;

    private Shell() {}

    record Outcome(int exitCode, String said) {}

    /** @return those of these programs that are not on the path */
    static List<String> missing(String... programs) {
        return Stream.of(programs).filter(program -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .noneMatch(directory -> Files.isExecutable(Path.of(directory, program)))).toList();
    }

    /**
     * Runs commands in bash.
     *
     * @throws IllegalStateException
     *         when they do not end within a minute
     */
    static Outcome run(String commands, Map<String, String> variables) {
        try {
            var said = Files.createTempFile("fenster-example", ".out");
            var builder = new ProcessBuilder("bash", "-c", STRICT + commands).redirectErrorStream(true)
                    .redirectInput(new File("/dev/null")).redirectOutput(said.toFile());
            builder.environment().putAll(variables);
            builder.environment().put("LC_ALL", "C.UTF-8");
            var process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The example does not end: " + commands);
            }
            var text = Files.readString(said, UTF_8);
            Files.delete(said);
            return new Outcome(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an example ran", e);
        }
    }
}
