package dev.fenster.local.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import dev.fenster.local.infrastructure.EmbeddedKafka;

/** The embedded broker as a process of its own, so that it can die and come back without taking the launcher along. */
public final class Broker {
    static final String NAME = "kafka";

    private Broker() {}

    /**
     * Arguments: data directory, port, controller's port, then settings of the broker as {@code name=value}. Runs until it is
     * told to stop.
     */
    public static void main(String[] args) {
        var kafka = new EmbeddedKafka(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]),
                settings(args));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::stop, "stop"));
        kafka.start();
    }

    private static Map<String, String> settings(String[] args) {
        return Arrays.stream(args).skip(3).map(each -> each.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
