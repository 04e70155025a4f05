package dev.fenster.local.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What runs at this moment, as {@code deploy/local/status --json} prints it.
 *
 * @param ready
 *        all of it is, and the demo, if one was asked for, is loaded
 * @param services
 *        by name
 * @param kafka
 *        host and port of the broker
 * @param postgres
 *        JDBC URLs by database
 * @param apiKeys
 *        for integrations, by name
 * @param tokens
 *        for people, by role; valid for twelve hours
 * @param processes
 *        ids of what is not a service: launcher, broker, database
 * @param mailbox
 *        address of the captured mails
 */
record Status(String origin, boolean ready, Map<String, Service> services, String kafka, Map<String, String> postgres,
        Map<String, String> apiKeys, Map<String, String> tokens, Map<String, Long> processes, String mailbox) {

    record Service(String url, Long pid, boolean ready) {}

    static Status of(DataDirectory data) {
        var secrets = Secrets.read(data);
        var state = RunState.read(data)
                .orElseThrow(() -> new LaunchException("Fenster does not run: start it with deploy/local/up."));
        var ports = state.ports();
        var access = new Access(secrets, ports);
        var services = new LinkedHashMap<String, Service>();
        ServiceParts.ports(ports).forEach((name, port) -> services.put(name, service(state, name, port)));
        var postgres = new LinkedHashMap<String, String>();
        PostgresPart.DATABASES.forEach(database -> postgres.put(database, ServiceParts.jdbcUrl(ports, database)
                + "?user=postgres&password=" + secrets.postgresPassword()));
        var processes = new LinkedHashMap<String, Long>();
        state.launcher().alive().ifPresent(process -> processes.put("launcher", process.pid()));
        pid(state, Broker.NAME).ifPresent(pid -> processes.put(Broker.NAME, pid));
        PostgresPart.running(data).ifPresent(process -> processes.put(PostgresPart.NAME, process.pid()));
        boolean ready = processes.size() == 3 && services.values().stream().allMatch(Service::ready)
                && Readiness.listens(ports.base()) && state.settled();
        return new Status(ports.origin(), ready, services, ports.bootstrapServers(), postgres,
                Map.of("demo", secrets.demoApiKey()), access.tokens(), processes, access.mailbox());
    }

    /** @return a link that logs its first visitor in, from the running launcher */
    static String loginLink(DataDirectory data, String origin) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(origin + "/local/login-links"))
                .header("X-Fenster-Control", Secrets.read(data).control()).POST(BodyPublishers.noBody()).build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        return JsonFile.parse(answer).get("login").asText();
    }

    private static Service service(RunState state, String name, int port) {
        var pid = pid(state, name);
        return new Service("http://localhost:" + port, pid.orElse(null), pid.isPresent() && Readiness.isUp(port));
    }

    private static Optional<Long> pid(RunState state, String name) {
        return Optional.ofNullable(state.parts().get(name)).flatMap(RunState.Pid::alive).map(ProcessHandle::pid);
    }
}
