package dev.fenster.local.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Starts the parts, brings back the ones that die, and stops them all in the opposite order. */
final class Supervisor {
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(120);
    private static final long GLANCE_MILLIS = 200;

    private volatile RunState state;
    private final DataDirectory data;
    private final StatusBoard board;
    private final List<List<Part>> started = new ArrayList<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopping;

    Supervisor(RunState state, DataDirectory data, StatusBoard board) {
        this.state = state;
        this.data = data;
        this.board = board;
    }

    /** Starts these parts side by side and returns when all are ready. */
    void start(List<Part> parts) {
        synchronized (started) {
            started.add(parts);
        }
        parts.forEach(part -> board.show(part.name(), StatusBoard.State.STARTING));
        sideBySide(parts, this::startAndAwait);
    }

    /** The start has come to its end: status may say so. */
    void settle() {
        state = state.settle();
        state.write(data);
    }

    /** From now on a part that dies is started again. */
    void watch() {
        watch.scheduleWithFixedDelay(this::bringBack, GLANCE_MILLIS, GLANCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Stops everything in order: what was started last goes first. */
    void stop() {
        stopping = true;
        watch.shutdownNow();
        synchronized (started) {
            for (int i = started.size() - 1; i >= 0; i--) {
                sideBySide(started.get(i), this::stop);
            }
        }
    }

    private static void sideBySide(List<Part> parts, Consumer<Part> action) {
        var actions = parts.stream().map(part -> CompletableFuture.runAsync(() -> action.accept(part))).toList();
        try {
            CompletableFuture.allOf(actions.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LaunchException launch) {
                throw launch;
            }
            throw e;
        }
    }

    private void stop(Part part) {
        board.show(part.name(), StatusBoard.State.STOPPING);
        part.stop();
        board.show(part.name(), StatusBoard.State.STOPPED);
    }

    private void startAndAwait(Part part) {
        long begin = System.nanoTime();
        part.start();
        state.started(part.name(), part.process(), data);
        while (!part.isReady()) {
            long elapsed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            if (stopping) {
                return;
            }
            if (!part.isAlive() || elapsed > PATIENCE_MILLIS) {
                throw new LaunchException(
                        part.name() + (part.isAlive() ? " is not ready after 120 s" : " stopped while it started")
                                + ": its last words are in " + data.log(part.name()));
            }
            pause();
        }
        board.ready(part.name(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    }

    private void bringBack() {
        List<Part> dead;
        synchronized (started) {
            dead = started.stream().flatMap(List::stream).filter(part -> !part.isAlive()).toList();
        }
        for (var part : dead) {
            if (stopping) {
                return;
            }
            board.show(part.name(), StatusBoard.State.RESTARTING);
            try {
                startAndAwait(part);
            } catch (RuntimeException e) {
                System.getLogger(Supervisor.class.getName()).log(System.Logger.Level.ERROR,
                        part.name() + " did not come back; it is tried again", e);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE_MILLIS / 2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while a part started", e);
        }
    }
}
