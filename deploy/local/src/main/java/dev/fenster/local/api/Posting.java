package dev.fenster.local.api;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Posts many requests over several connections at once and keeps count. */
public final class Posting {
    private final FensterApi api;
    private final Pace pace;
    private final IntConsumer onAnswered;
    private final Tally tally = new Tally();
    private final long begin = System.nanoTime();
    private Request ahead;
    private long taken;

    /** What is posted: the path under the origin, the externalId in it, and its JSON on one line. */
    public record Request(String path, String externalId, String json) {}

    /**
     * @param connections
     *        at once
     * @param batch
     *        so many requests to one path go as one batch; 1 for each on its own
     * @param rate
     *        requests a second at most; 0 for no limit
     */
    public record Pace(int connections, int batch, double rate) {
        /** As a system does that has much to tell at once. */
        public static Pace inBatches(double rate) {
            return new Pace(3, rate == 0 ? 250 : (int) Math.max(1, Math.min(250, rate / 4)), rate);
        }

        /** As many systems do that tell what happens when it happens. */
        public static Pace oneByOne() {
            return new Pace(32, 1, 0);
        }
    }

    /**
     * @param onAnswered
     *        told how many requests were answered since the last time, from several threads
     */
    public Posting(FensterApi api, Pace pace, IntConsumer onAnswered) {
        this.api = api;
        this.pace = pace;
        this.onAnswered = onAnswered;
    }

    /** Posts them all and returns when each has its answer. */
    public Tally.Result post(Iterator<Request> requests) {
        var executor = Executors.newFixedThreadPool(pace.connections());
        try {
            var workers = IntStream.range(0, pace.connections()).mapToObj(i -> executor.submit(() -> work(requests))).toList();
            for (var worker : workers) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while posting", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } finally {
            executor.shutdownNow();
        }
        return tally.result();
    }

    private Void work(Iterator<Request> requests) throws InterruptedException {
        for (var next = next(requests); !next.isEmpty(); next = next(requests)) {
            if (pace.batch() == 1) {
                postAlone(next.get(0));
            } else {
                postBatch(next);
            }
            onAnswered.accept(next.size());
        }
        return null;
    }

    private void postAlone(Request request) {
        var answer = api.post(request.path(), FensterApi.JSON, request.json());
        tally.count(request, answer.statusCode(), answer.body());
    }

    private void postBatch(List<Request> requests) {
        for (var left = requests; !left.isEmpty();) {
            var lines = left.stream().map(Request::json).collect(Collectors.joining("\n"));
            var answer = api.post(left.get(0).path() + "/batch", FensterApi.LINES_OF_JSON, lines);
            left = tally.count(left, answer.statusCode(), answer.body());
        }
    }

    /** @return the next requests, all to one path; none at the end */
    private synchronized List<Request> next(Iterator<Request> requests) throws InterruptedException {
        var next = new ArrayList<Request>();
        while (next.size() < pace.batch() && (ahead != null || requests.hasNext())) {
            var request = ahead == null ? requests.next() : ahead;
            ahead = null;
            if (!next.isEmpty() && !request.path().equals(next.get(0).path())) {
                ahead = request;
                break;
            }
            next.add(request);
        }
        awaitTurn();
        taken += next.size();
        return next;
    }

    private void awaitTurn() throws InterruptedException {
        if (pace.rate() > 0) {
            long due = begin + (long) (taken / pace.rate() * 1e9);
            long wait = (due - System.nanoTime()) / 1_000_000;
            if (wait > 0) {
                Thread.sleep(wait);
            }
        }
    }
}
