package dev.fenster.local.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

/**
 * A real Kafka broker (KRaft, broker and controller in one) inside this JVM, on loopback, durable in its directory.
 * It can be stopped and started again on the same port with the same data.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final int NODE_ID = 1;

    private final Path directory;
    private final int port;
    private final int controllerPort;
    private final Map<String, String> others;
    private KafkaRaftServer server;

    /**
     * @param directory
     *        holds the log and the metadata; made and formatted when it is new
     * @param port
     *        of the broker, on 127.0.0.1
     * @param controllerPort
     *        of the controller, on 127.0.0.1
     */
    public EmbeddedKafka(Path directory, int port, int controllerPort) {
        this(directory, port, controllerPort, Map.of());
    }

    /**
     * @param others
     *        settings of the broker that replace the usual ones
     */
    public EmbeddedKafka(Path directory, int port, int controllerPort, Map<String, String> others) {
        this.others = others;
        this.directory = directory;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /**
     * Starts the broker and returns when it accepts clients.
     *
     * @throws UncheckedIOException
     *         when the directory cannot be written
     */
    public synchronized void start() {
        formatIfNew();
        server = new KafkaRaftServer(new KafkaConfig(properties(), false), Time.SYSTEM);
        server.startup();
    }

    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        stop();
    }

    private void formatIfNew() {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(directory);
            new Formatter().setClusterId(Uuid.randomUuid().toString()).setNodeId(NODE_ID)
                    .addDirectory(directory.toString()).setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction()).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka's directory " + directory + " could not be formatted", e);
        }
    }

    private Properties properties() {
        var properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", NODE_ID);
        properties.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("log.dirs", directory.toString());
        properties.put("auto.create.topics.enable", "false");
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("transaction.state.log.num.partitions", "2");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.num.partitions", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("message.max.bytes", "4194304");
        properties.put("replica.fetch.max.bytes", "4194304");
        // One broker has no replica to rely on: a record is on the disk before it is acknowledged.
        properties.put("log.flush.interval.messages", "1");
        properties.put("log.cleaner.dedupe.buffer.size", "16777216");
        properties.put("log.index.size.max.bytes", "1048576");
        // A broker that was killed comes back within seconds instead of the cluster's cautious 16.
        properties.put("broker.session.timeout.ms", "2000");
        properties.put("broker.heartbeat.interval.ms", "500");
        properties.putAll(others);
        return properties;
    }
}
