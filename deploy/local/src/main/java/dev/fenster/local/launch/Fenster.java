package dev.fenster.local.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import dev.fenster.local.replay.Replay;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands behind the scripts in deploy/local. */
@Command(name = "deploy/local", mixinStandardHelpOptions = true, subcommands = {Fenster.Up.class, Fenster.ShowStatus.class,
        Fenster.Down.class, Fenster.ReplayFile.class, Fenster.Train.class})
public final class Fenster {
    /** Runs a command; what stands in its way is said in one sentence on standard error, with exit code 1. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Fenster()).setExecutionExceptionHandler(Fenster::explain).execute(args));
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof LaunchException || failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException) {
            command.getErr().println(failure.getMessage());
            return 1;
        }
        throw failure;
    }

    /** Where this Fenster keeps its data; several can run beside each other. */
    static final class Place {
        @Option(names = "--data", paramLabel = "DIR", description = "Where data, secrets and logs lie (default: deploy/local/.data).")
        private Path directory;

        DataDirectory data() {
            var path = directory == null ? home().resolve("deploy/local/.data") : directory;
            return new DataDirectory(path.toAbsolutePath().normalize());
        }

        static Path home() {
            return Path.of(System.getProperty("fenster.home", "."));
        }
    }

    @Command(name = "up", mixinStandardHelpOptions = true, description = "Builds what changed and runs all of Fenster on this machine.")
    static final class Up implements Callable<Integer> {
        @Mixin
        private Place place;
        @Option(names = "--port", paramLabel = "BASE", defaultValue = "8080", description = "The port of the origin; the parts take the eight above it (default: ${DEFAULT-VALUE}).")
        private int port;
        @Option(names = "--demo", negatable = true, description = "Load a catalogue and a month of tickets (the default on the first start).")
        private Boolean demo;
        @Option(names = "--fresh", description = "Forget what was kept before.")
        private boolean fresh;
        @Option(names = "--no-build", description = "Start what is built, even if sources are newer.")
        private boolean noBuild;

        @Override
        public Integer call() throws InterruptedException {
            new Launcher(new UpOptions(Place.home(), place.data(), new PortPlan(port), demo, fresh, false)).run();
            return 0;
        }
    }

    @Command(name = "train", hidden = true, description = "Runs all of Fenster once to record the classes that it loads.")
    static final class Train implements Callable<Integer> {
        @Override
        public Integer call() throws InterruptedException {
            new Launcher(UpOptions.training(Place.home())).run();
            return 0;
        }
    }

    @Command(name = "status", mixinStandardHelpOptions = true, description = "Shows what runs; exit code 0 only when everything is ready.")
    static final class ShowStatus implements Callable<Integer> {
        @Mixin
        private Place place;
        @Option(names = "--json", description = "For scripts.")
        private boolean json;

        @Override
        public Integer call() throws IOException, InterruptedException {
            var data = place.data();
            var status = Status.of(data);
            if (json) {
                System.out.println(JsonFile.text(status));
            } else {
                show(status, data);
            }
            return status.ready() ? 0 : 1;
        }

        private static void show(Status status, DataDirectory data) throws IOException, InterruptedException {
            status.services().forEach((name, service) -> System.out.printf("  %-26s %s%n", name,
                    service.ready() ? "ready" : "not ready"));
            status.processes().forEach((name, pid) -> System.out.printf("  %-26s process %d%n", name, pid));
            if (status.ready()) {
                var ports = RunState.read(data).orElseThrow().ports();
                var secrets = Secrets.read(data);
                new Welcome(new Access(secrets, ports), secrets, ports, data).print(System.out,
                        Status.loginLink(data, status.origin()));
            } else {
                System.out.println("Not everything is ready; the logs lie in " + data.path().resolve("logs") + ".");
            }
        }
    }

    @Command(name = "down", mixinStandardHelpOptions = true, description = "Stops everything in order.")
    static final class Down implements Callable<Integer> {
        private static final int PATIENCE_SECONDS = 90;
        @Mixin
        private Place place;

        @Override
        public Integer call() throws InterruptedException {
            var data = place.data();
            var launcher = RunState.read(data).flatMap(state -> state.launcher().alive());
            if (launcher.isPresent()) {
                launcher.get().destroy();
                new Patience(PATIENCE_SECONDS).until(() -> !launcher.get().isAlive(),
                        "The launcher does not stop; its process is "
                                + launcher.get().pid());
            }
            int leftovers = new Leftovers(data).stop();
            System.out.println(launcher.isPresent() || leftovers > 0 ? "Fenster is stopped." : "Fenster does not run.");
            return 0;
        }
    }

    @Command(name = "replay", mixinStandardHelpOptions = true, description = "Posts a CSV of texts as tickets and waits until all are counted.")
    static final class ReplayFile implements Callable<Integer> {
        @Mixin
        private Place place;
        @Parameters(paramLabel = "FILE.csv", description = "Columns text and optionally externalId, subject, occurredAt, language, category.")
        private Path file;
        @Option(names = "--source", defaultValue = "replay", description = "The source that the tickets are posted as (default: ${DEFAULT-VALUE}).")
        private String source;
        @Option(names = "--channel", defaultValue = "chat", description = "phone, chat, social, email or web (default: ${DEFAULT-VALUE}).")
        private String channel;
        @Option(names = "--rate", defaultValue = "0", description = "Tickets a second at most (default: as fast as they are taken).")
        private double rate;

        @Override
        public Integer call() {
            var data = place.data();
            var ports = RunState.read(data)
                    .orElseThrow(() -> new LaunchException("Fenster does not run: start it with deploy/local/up.")).ports();
            var api = new Access(Secrets.read(data), ports).api();
            return new Replay(api, source, channel, rate).run(file) ? 0 : 1;
        }
    }
}
