package dev.fenster.local.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A JVM of its own whose output goes to a log file. It ignores the Ctrl-C of the console: the launcher stops it when its
 * turn comes.
 *
 * @param arguments
 *        what follows {@code java} on the command line
 * @param patienceSeconds
 *        how long it may take to stop in order
 * @param readiness
 *        asked again and again until it says yes
 */
record JavaProcess(String name, List<String> arguments, Map<String, String> environment, Path log,
        int patienceSeconds, BooleanSupplier readiness, Holder holder) implements Part {
    private static final int PATIENCE_SECONDS = 15;

    /** The process of the moment; a restart puts another one in. */
    static final class Holder {
        private volatile Process process;
    }

    JavaProcess(String name, List<String> arguments, Map<String, String> environment, Path log,
            BooleanSupplier readiness) {
        this(name, arguments, environment, log, PATIENCE_SECONDS, readiness, new Holder());
    }

    /** The same, with time to write its classes as it stops. */
    JavaProcess recording() {
        return new JavaProcess(name, arguments, environment, log, 4 * PATIENCE_SECONDS, readiness, holder);
    }

    @Override
    public void start() {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh", java()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // Two arenas of the C library instead of eight a core: that alone is tens of megabytes a process.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(environment);
        try {
            holder.process = builder.start();
            holder.process.getOutputStream().close();
        } catch (IOException e) {
            throw new LaunchException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    @Override
    public ProcessHandle process() {
        return holder.process.toHandle();
    }

    @Override
    public boolean isAlive() {
        return holder.process != null && holder.process.isAlive();
    }

    @Override
    public boolean isReady() {
        return isAlive() && readiness.getAsBoolean();
    }

    @Override
    public void stop() {
        if (!isAlive()) {
            return;
        }
        holder.process.destroy();
        try {
            if (!holder.process.waitFor(patienceSeconds, TimeUnit.SECONDS)) {
                holder.process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            holder.process.destroyForcibly();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
