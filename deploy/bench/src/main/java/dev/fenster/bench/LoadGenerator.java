package dev.fenster.bench;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.NetClient;

/** Posts numbered tickets from one thread. */
final class LoadGenerator implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final NetClient client = vertx.createNetClient();
    private int next;

    /** As many at once as there are connections: whoever is answered posts the next. */
    Load closedLoop(int port, SampleTickets tickets, int connections, int seconds) {
        return run(done -> new ClosedLoop(port, tickets, seconds, done).start(connections));
    }

    /** So many a second, answered or not; times count from when each was due. */
    Load openLoop(int port, SampleTickets tickets, int connections, int perSecond, int seconds) {
        return run(done -> new OpenLoop(port, tickets, perSecond, seconds, done).start(connections));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private interface Loop {
        void start(CompletableFuture<Load> done);
    }

    private Load run(Loop loop) {
        var done = new CompletableFuture<Load>();
        vertx.runOnContext(begin -> loop.start(done));
        return done.join();
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** What both kinds have in common; all of it happens on the event loop. */
    private abstract class Posting {
        final Load load = Load.begun();
        final CompletableFuture<Load> done;
        final long nanos;
        long begin;
        private final int port;
        private final SampleTickets tickets;
        private int open;
        private boolean over;

        Posting(int port, SampleTickets tickets, int seconds, CompletableFuture<Load> done) {
            this.port = port;
            this.tickets = tickets;
            this.done = done;
            nanos = TimeUnit.SECONDS.toNanos(seconds);
        }

        void start(int connections) {
            open = connections;
            for (int i = 0; i < connections; i++) {
                connect(connections);
            }
        }

        abstract void free(HttpConnection connection);

        /** All connections are ready. */
        abstract void begin();

        void post(HttpConnection connection, long due) {
            int number = next++;
            connection.send(tickets.buffer(number), status -> {
                load.answered(number, status, System.nanoTime() - due);
                free(connection);
            });
        }

        void endConnection(HttpConnection connection) {
            over = true;
            connection.close();
        }

        private void connect(int connections) {
            client.connect(port, "127.0.0.1").onSuccess(socket -> {
                var connection = new HttpConnection(socket, this::lost);
                ready.add(connection);
                if (ready.size() == connections) {
                    begin = System.nanoTime();
                    begin();
                }
            }).onFailure(done::completeExceptionally);
        }

        final ArrayDeque<HttpConnection> ready = new ArrayDeque<>();

        private void lost() {
            if (!over) {
                load.refused().merge(0, 1, Integer::sum);
            }
            if (--open == 0) {
                done.complete(load.ended(Math.min(secondsSince(begin), nanos / 1e9)));
            }
        }
    }

    private final class ClosedLoop extends Posting {
        ClosedLoop(int port, SampleTickets tickets, int seconds, CompletableFuture<Load> done) {
            super(port, tickets, seconds, done);
        }

        @Override
        void begin() {
            while (!ready.isEmpty()) {
                free(ready.poll());
            }
        }

        @Override
        void free(HttpConnection connection) {
            long now = System.nanoTime();
            if (now - begin < nanos) {
                post(connection, now);
            } else {
                endConnection(connection);
            }
        }
    }

    private final class OpenLoop extends Posting {
        private final double nanosEach;
        private final long all;
        private long posted;
        private long timer;

        OpenLoop(int port, SampleTickets tickets, int perSecond, int seconds, CompletableFuture<Load> done) {
            super(port, tickets, seconds, done);
            nanosEach = 1e9 / perSecond;
            all = (long) perSecond * seconds;
        }

        @Override
        void begin() {
            timer = vertx.setPeriodic(1, tick -> postWhatIsDue());
        }

        @Override
        void free(HttpConnection connection) {
            if (posted == all) {
                endConnection(connection);
            } else {
                ready.add(connection);
                postWhatIsDue();
            }
        }

        private void postWhatIsDue() {
            while (posted < all && !ready.isEmpty() && due() <= System.nanoTime()) {
                post(ready.poll(), due());
                posted++;
            }
            if (posted == all) {
                vertx.cancelTimer(timer);
                while (!ready.isEmpty()) {
                    endConnection(ready.poll());
                }
            }
        }

        private long due() {
            return begin + (long) (posted * nanosEach);
        }
    }
}
