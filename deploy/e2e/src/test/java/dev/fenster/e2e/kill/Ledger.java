package dev.fenster.e2e.kill;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.fenster.e2e.running.FensterClient;

/** Posts tickets at a steady pace over several connections and writes down each 202; what got none is posted again. */
final class Ledger {
    private static final System.Logger LOG = System.getLogger(Ledger.class.getName());
    private static final int CONNECTIONS = 4;
    private static final int AT_MOST = 20_000;
    private static final long PACE_MILLIS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FensterClient fenster;
    private final String source;
    private final ScheduledExecutorService posting = Executors.newScheduledThreadPool(CONNECTIONS);
    private final AtomicInteger posted = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final Queue<Integer> again = new ConcurrentLinkedQueue<>();
    private final Set<String> ticketIds = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    Ledger(FensterClient fenster, String source) {
        this.fenster = fenster;
        this.source = source;
    }

    Ledger open() {
        for (int i = 0; i < CONNECTIONS; i++) {
            posting.scheduleWithFixedDelay(this::postOne, 0, PACE_MILLIS, TimeUnit.MILLISECONDS);
        }
        return this;
    }

    /** Posts no new tickets, but until each old one has its 202. */
    void close() {
        closing = true;
        await().atMost(PATIENCE).until(() -> ticketIds.size() == posted.get());
        posting.shutdown();
    }

    int acknowledged() {
        return ticketIds.size();
    }

    /** @return how many times a ticket got an error, or no answer at all */
    int refusals() {
        return refusals.get();
    }

    Set<String> ticketIds() {
        return ticketIds;
    }

    private void postOne() {
        var number = again.poll();
        if (number == null && (closing || posted.get() >= AT_MOST)) {
            return;
        }
        post(number == null ? posted.getAndIncrement() : number);
    }

    private void post(int number) {
        try {
            var answer = fenster
                    .trySending(fenster.asIntegration("/api/v1/tickets").POST(BodyPublishers.ofString(ticket(number))));
            if (answer.status() == 202) {
                ticketIds.add(answer.json().path("ticketId").asText());
                return;
            }
            LOG.log(System.Logger.Level.DEBUG, "Ticket {0} got {1}", number, answer.status());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Ticket {0} got no answer: {1}", number, e);
        }
        refusals.incrementAndGet();
        again.add(number);
    }

    private String ticket(int number) {
        return """
                {"source": "%s", "externalId": "%d", "channel": "chat", "language": "de", "text": "Hagelschaden Nummer %d"}"""
                .formatted(source, number, number);
    }
}
