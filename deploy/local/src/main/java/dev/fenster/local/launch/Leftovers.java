package dev.fenster.local.launch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes that a killed launcher left running; found by the state file and, for PostgreSQL, by its own pid file. */
final class Leftovers {
    private static final int PATIENCE_SECONDS = 20;

    private final DataDirectory data;

    Leftovers(DataDirectory data) {
        this.data = data;
    }

    /** Stops them, services before broker before database, and returns how many there were. */
    int stop() {
        var services = new ArrayList<ProcessHandle>();
        var broker = new ArrayList<ProcessHandle>();
        RunState.read(data).ifPresent(state -> state.parts().forEach((name, pid) -> pid.alive()
                .filter(process -> !PostgresPart.NAME.equals(name))
                .ifPresent((name.equals(Broker.NAME) ? broker : services)::add)));
        services.forEach(ProcessHandle::destroy);
        await(services);
        broker.forEach(ProcessHandle::destroy);
        await(broker);
        var postgres = PostgresPart.running(data).map(List::of).orElse(List.of());
        postgres.forEach(Leftovers::interrupt);
        await(postgres);
        return services.size() + broker.size() + postgres.size();
    }

    /** PostgreSQL takes an interrupt as the wish to stop at once and in order ("fast shutdown"). */
    private static void interrupt(ProcessHandle postgres) {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(postgres.pid())).start().waitFor();
        } catch (IOException e) {
            throw new LaunchException("PostgreSQL (process " + postgres.pid() + ") could not be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(List<ProcessHandle> processes) {
        for (var process : processes) {
            try {
                process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                System.getLogger(Leftovers.class.getName()).log(System.Logger.Level.WARNING,
                        "Process " + process.pid() + " did not stop in order and is ended", e);
                process.destroyForcibly();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
