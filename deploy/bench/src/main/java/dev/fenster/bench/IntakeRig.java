package dev.fenster.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.fenster.local.infrastructure.DirectoryTree;
import dev.fenster.local.infrastructure.FreePorts;
import dev.fenster.local.infrastructure.TopicCatalogue;
import dev.fenster.local.launch.Broker;
import dev.fenster.local.launch.JvmOptions;
import dev.fenster.local.launch.TokenMint;

/** A broker, ticket-intake in as small a heap as deploy/local gives it, and beside it the service that does nothing; all on loopback. */
final class IntakeRig implements AutoCloseable {
    private final Path home = Path.of(System.getProperty("fenster.home"));
    private final Path directory;
    private final int kafkaPort = FreePorts.next();
    private final int intakePort = FreePorts.next();
    private final int noOpPort = FreePorts.next();
    private final String key = UUID.randomUUID().toString();
    private final List<ServiceProcess> started = new ArrayList<>();
    private final List<String> jvm;
    private final boolean flush;
    private ServiceProcess intake;

    /**
     * @param jvm
     *        further options for the JVMs of all three
     * @param flush
     *        whether the broker has each append on the disk before it acknowledges it, as deploy/local's; on a cluster the other
     *        replicas' memory is what it acknowledges
     */
    IntakeRig(List<String> jvm, boolean flush) throws IOException {
        this.jvm = jvm;
        this.flush = flush;
        directory = Files.createTempDirectory("fenster-bench");
    }

    /** Starts all three and returns when they are ready. */
    void start() throws InterruptedException, IOException {
        var local = home.resolve("deploy/local/target");
        start("kafka", JvmOptions.BROKER_MEGABYTES,
                List.of("-cp", local.resolve("launcher.jar") + ":" + local.resolve("lib") + "/*",
                        "-Djava.util.logging.config.file=" + home.resolve("deploy/local/broker-logging.properties"),
                        Broker.class.getName(), directory.resolve("data").toString(), String.valueOf(kafkaPort),
                        String.valueOf(FreePorts.next()),
                        "log.flush.interval.messages=" + (flush ? 1 : Long.MAX_VALUE)),
                Map.of());
        TopicCatalogue.packaged().createMissing(bootstrapServers());
        var noOp = start("noop", JvmOptions.INTAKE_MEGABYTES, jar("deploy/bench/noop"), web(noOpPort));
        var environment = new HashMap<>(web(intakePort));
        environment.putAll(Map.of("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers(), "QUARKUS_OIDC_PUBLIC_KEY",
                TokenMint.withNewKeys().publicKey(), "FENSTER_CUSTOMER_HMAC_SECRET",
                "a secret for the benchmark alone, 32 and more",
                "FENSTER_INTAKE_SEED_FILE", seed().toString()));
        intake = start("ticket-intake", JvmOptions.INTAKE_MEGABYTES, jar("ticket-intake"), environment);
        noOp.awaitAnswer("http://127.0.0.1:" + noOpPort + "/");
        intake.awaitAnswer("http://127.0.0.1:" + intakePort + "/q/health/ready");
    }

    String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    int intakePort() {
        return intakePort;
    }

    int noOpPort() {
        return noOpPort;
    }

    /** @return an API key for any source, with limits that hold nobody up */
    String key() {
        return key;
    }

    ServiceProcess intake() {
        return intake;
    }

    @Override
    public void close() {
        for (int i = started.size() - 1; i >= 0; i--) {
            started.get(i).close();
        }
        DirectoryTree.delete(directory);
    }

    private ServiceProcess start(String name, int heapMegabytes, List<String> arguments, Map<String, String> environment) {
        var all = new ArrayList<>(JvmOptions.of(heapMegabytes));
        all.addAll(jvm);
        all.addAll(arguments);
        var process = new ServiceProcess(name, all, environment, directory);
        started.add(process);
        return process;
    }

    private List<String> jar(String module) {
        return List.of("-jar", home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar").toString());
    }

    private static Map<String, String> web(int port) {
        return Map.of("QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_HTTP_PORT", String.valueOf(port));
    }

    private Path seed() throws IOException {
        return Files.writeString(directory.resolve("keys.json"), """
                [{"id": "bench", "hash": "%s", "sources": ["*"],
                  "limits": {"requestsPerMinute": 1000000000, "bytesPerMinute": 50000000000}}]""".formatted(hash(key)));
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
