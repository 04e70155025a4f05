package dev.fenster.e2e.running;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What {@code deploy/local/status --json} prints.
 *
 * @param processes
 *        launcher, kafka and postgresql, those that run
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Status(String origin, boolean ready, Map<String, Service> services, String kafka, Map<String, String> apiKeys,
        Map<String, String> tokens, Map<String, Long> processes, String mailbox) {
    public static final List<String> SERVICES = List.of("ticket-intake", "routing-service", "insight-service",
            "notification-service");

    /**
     * @param pid
     *        null while it is down
     */
    public record Service(String url, Long pid, boolean ready) {}

    /**
     * @param name
     *        of a service, launcher, kafka or postgresql
     * @return its process id, null while it is down
     */
    public Long pid(String name) {
        return services.containsKey(name) ? services.get(name).pid() : processes.get(name);
    }

    /** @return the processes that do the work: all but the launcher */
    public List<ProcessHandle> parts() {
        var names = Stream.concat(SERVICES.stream(), Stream.of("kafka", "postgresql"));
        return names.map(this::pid).map(pid -> ProcessHandle.of(pid).orElseThrow()).toList();
    }
}
