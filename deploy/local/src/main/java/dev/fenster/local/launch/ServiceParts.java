package dev.fenster.local.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The command lines of the broker and the four packaged services. */
final class ServiceParts {
    private static final List<Service> SERVICES = List.of(new Service("ticket-intake", null, JvmOptions.INTAKE_MEGABYTES),
            new Service("routing-service", "routing", 144), new Service("insight-service", "insight", 176),
            new Service("notification-service", "notification", 112));

    private final Path home;
    private final DataDirectory data;
    private final PortPlan ports;
    private final Secrets secrets;
    private final ClassArchive classes;

    /**
     * @param database
     *        null for a service that has none
     * @param heapMegabytes
     *        enough for the demo and a replay, small enough for a laptop
     */
    private record Service(String name, String database, int heapMegabytes) {}

    /**
     * @param home
     *        the checkout that holds the built services
     */
    ServiceParts(Path home, DataDirectory data, PortPlan ports, Secrets secrets, ClassArchive classes) {
        this.home = home;
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
        this.classes = classes;
    }

    static List<String> names() {
        return SERVICES.stream().map(Service::name).toList();
    }

    static Map<String, Integer> ports(PortPlan ports) {
        var byName = new LinkedHashMap<String, Integer>();
        names().forEach(name -> byName.put(name, ports.service(byName.size())));
        return byName;
    }

    Part broker() {
        var local = home.resolve("deploy/local");
        var arguments = new ArrayList<>(JvmOptions.of(JvmOptions.BROKER_MEGABYTES));
        arguments.addAll(classes.options(Broker.NAME));
        arguments.addAll(List.of("-Djava.util.logging.config.file=" + local.resolve("broker-logging.properties"), "-cp",
                local.resolve("target/launcher.jar") + ":" + local.resolve("target/lib") + "/*", Broker.class.getName(),
                data.kafka().toString(), String.valueOf(ports.kafka()), String.valueOf(ports.kafkaController())));
        return process(new JavaProcess(Broker.NAME, arguments, Map.of(), data.log(Broker.NAME),
                () -> Readiness.listens(ports.kafka())));
    }

    List<Part> services() {
        return SERVICES.stream().map(this::part).toList();
    }

    private Part part(Service service) {
        int port = ports(ports).get(service.name());
        var application = home.resolve(service.name()).resolve("target/quarkus-app");
        var arguments = new ArrayList<>(JvmOptions.of(service.heapMegabytes()));
        arguments.addAll(classes.options(service.name()));
        arguments.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
        return process(new JavaProcess(service.name(), arguments, environment(service, port), data.log(service.name()),
                () -> Readiness.isUp(port)));
    }

    private Part process(JavaProcess process) {
        return classes.training() ? process.recording() : process;
    }

    private Map<String, String> environment(Service service, int port) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", ports.bootstrapServers());
        environment.put("QUARKUS_OIDC_PUBLIC_KEY", secrets.publicKey());
        environment.put("QUARKUS_OIDC_TOKEN_ISSUER", TokenMint.ISSUER);
        environment.put("QUARKUS_OIDC_TOKEN_AUDIENCE", TokenMint.AUDIENCE);
        environment.put("FENSTER_ORIGIN", ports.origin());
        if (service.database() != null) {
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(ports, service.database()));
            environment.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
            environment.put("QUARKUS_DATASOURCE_JDBC_IDLE_REMOVAL_INTERVAL", "10s");
            environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.postgresPassword());
        }
        environment.putAll(ownEnvironment(service));
        return environment;
    }

    private Map<String, String> ownEnvironment(Service service) {
        return switch (service.name()) {
            case "ticket-intake" -> Map.of("FENSTER_CUSTOMER_HMAC_SECRET", secrets.customerHmacSecret(),
                    "FENSTER_INTAKE_SEED_FILE", data.apiKeySeed().toString());
            case "routing-service" -> Map.of("FENSTER_QUESTIONS_LINK_SECRET", secrets.questionLinkSecret());
            case "notification-service" -> Map.of("QUARKUS_MAILER_HOST", "127.0.0.1", "QUARKUS_MAILER_PORT",
                    String.valueOf(ports.smtp()), "QUARKUS_MAILER_FROM", "Fenster <fenster@example.com>",
                    "FENSTER_WEBHOOKS_ALLOW_PRIVATE_ADDRESSES", "true");
            default -> Map.of();
        };
    }

    static String jdbcUrl(PortPlan ports, String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
    }
}
