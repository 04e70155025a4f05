package dev.fenster.local.api;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Posts many requests over several connections at once and keeps count. */
public final class Posting {
    private static final int CONNECTIONS = 32;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final FensterApi api;
    private final double rate;
    private final Runnable onEach;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private final Set<String> ticketIds = ConcurrentHashMap.newKeySet();
    private final Set<String> reasons = ConcurrentHashMap.newKeySet();
    private final long begin = System.nanoTime();

    /** What is posted: the path under the origin and its JSON. */
    public record Request(String path, String json) {}

    /**
     * @param accepted
     *        answered with 202
     * @param rejected
     *        answered otherwise
     * @param ticketIds
     *        the distinct tickets that were accepted
     * @param reasons
     *        at most five of the answers to what was rejected
     */
    public record Result(long accepted, long rejected, Set<String> ticketIds, Set<String> reasons) {}

    /**
     * @param rate
     *        requests a second at most; 0 for no limit
     * @param onEach
     *        called after each answer, from several threads
     */
    public Posting(FensterApi api, double rate, Runnable onEach) {
        this.api = api;
        this.rate = rate;
        this.onEach = onEach;
    }

    /** Posts them all and returns when each has its answer. */
    public Result post(Iterator<Request> requests) {
        var executor = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            var workers = IntStream.range(0, CONNECTIONS).mapToObj(i -> executor.submit(() -> work(requests))).toList();
            for (Future<?> worker : workers) {
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
        return new Result(accepted.get(), rejected.get(), Set.copyOf(ticketIds), Set.copyOf(reasons));
    }

    private Void work(Iterator<Request> requests) throws InterruptedException, IOException {
        for (var request = next(requests); request != null; request = next(requests)) {
            count(api.post(request.path(), request.json()));
            onEach.run();
        }
        return null;
    }

    private Request next(Iterator<Request> requests) throws InterruptedException {
        synchronized (requests) {
            if (!requests.hasNext()) {
                return null;
            }
            awaitTurn();
            return requests.next();
        }
    }

    private void awaitTurn() throws InterruptedException {
        if (rate > 0) {
            long due = begin + (long) (sent.getAndIncrement() / rate * 1e9);
            long wait = (due - System.nanoTime()) / 1_000_000;
            if (wait > 0) {
                Thread.sleep(wait);
            }
        }
    }

    private void count(HttpResponse<String> response) throws IOException {
        if (response.statusCode() == 202) {
            accepted.incrementAndGet();
            ticketIds.add(MAPPER.readTree(response.body()).get("ticketId").asText());
        } else {
            rejected.incrementAndGet();
            if (reasons.size() < 5) {
                reasons.add(response.statusCode() + " " + response.body());
            }
        }
    }
}
