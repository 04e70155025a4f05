package dev.fenster.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own, started as deploy/local starts it; what it says goes to a file. */
final class ServiceProcess implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ServiceProcess.class.getName());
    private static final int PATIENCE_SECONDS = 60;

    private final String name;
    private final Process process;
    private final Path log;

    /**
     * @param arguments
     *        what follows {@code java} on the command line
     */
    ServiceProcess(String name, List<String> arguments, Map<String, String> environment, Path directory) {
        this.name = name;
        log = directory.resolve(name + ".log");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started", e);
        }
    }

    /** Returns when the address answers with anything but a refusal to answer yet. */
    void awaitAnswer(String address) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!answers(client, request)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " does not come up: " + said());
            }
            Thread.sleep(100);
        }
    }

    /** @return megabytes that the process has had in memory at most */
    long mostResidentMegabytes() {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:")).findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("The memory of " + name + " can be read on Linux only", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Not up yet: {0}", e);
            return false;
        }
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
