package dev.fenster.e2e.architecture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** What is built and run: four services and the local start. */
public enum Module {
    TICKET_INTAKE("ticket-intake", "dev.fenster.intake"), ROUTING_SERVICE("routing-service",
            "dev.fenster.routing"),
    INSIGHT_SERVICE("insight-service", "dev.fenster.insight"), NOTIFICATION_SERVICE(
            "notification-service", "dev.fenster.notification"),
    LOCAL("deploy/local", "dev.fenster.local");

    private static final String INCOMING = "org.eclipse.microprofile.reactive.messaging.Incoming";
    private static final Path ROOT = Path.of("..", "..");

    private final String directory;
    private final String root;
    private JavaClasses classes;

    Module(String directory, String root) {
        this.directory = directory;
        this.root = root;
    }

    public static List<Module> services() {
        return Arrays.stream(values()).filter(module -> module != LOCAL).toList();
    }

    public Path path() {
        return ROOT.resolve(directory);
    }

    /** @return the package below which all of its classes lie */
    String root() {
        return root;
    }

    /** @return its compiled classes, without those of its tests */
    synchronized JavaClasses classes() {
        if (classes == null) {
            classes = new ClassFileImporter().importPath(path().resolve("target/classes"));
        }
        return classes;
    }

    /** @return the channels that its methods read */
    public Set<String> incomingChannels() {
        return classes().stream().flatMap(one -> one.getMethods().stream()).filter(method -> method.isAnnotatedWith(INCOMING))
                .map(method -> method.getAnnotationOfType(INCOMING).get("value").orElseThrow().toString())
                .collect(Collectors.toSet());
    }

    List<String> rootsOfOthers() {
        return Arrays.stream(values()).filter(module -> module != this).map(Module::root).toList();
    }

    @Override
    public String toString() {
        return directory;
    }
}
