package dev.fenster.local.test;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

import dev.fenster.local.infrastructure.FreePorts;

/** The packaged service of the module under test as a process of its own, which can be killed. */
public final class ServiceProcess implements AutoCloseable {
    private final Process process;
    private final int port = FreePorts.next();

    /**
     * Starts it and returns when it is ready.
     *
     * @throws ConditionTimeoutException
     *         when it is not after two minutes
     */
    public ServiceProcess(int heapMegabytes, Map<String, String> settings) {
        var command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx" + heapMegabytes + "m",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.http.host=127.0.0.1"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/service-process.log"))).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Awaitility.await().atMost(Duration.ofSeconds(120)).ignoreExceptions().until(this::isReady);
        } catch (ConditionTimeoutException e) {
            kill();
            throw e;
        }
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** As {@code kill -9} does. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private boolean isReady() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url("/q/health/ready"))).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode() == 200;
    }
}
