package dev.fenster.insight.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;

import org.jboss.logging.Logger;

/** One open stream. While the client has not taken the last event, only the newest one waits for it: nobody else is held up. */
final class StreamClient {
    private static final Logger LOG = Logger.getLogger(StreamClient.class);

    private final SseEventSink sink;
    private final AtomicReference<OutboundSseEvent> waiting = new AtomicReference<>();
    private final AtomicReference<Instant> sendingSince = new AtomicReference<>();
    private final AtomicReference<String> told = new AtomicReference<>();

    StreamClient(SseEventSink sink) {
        this.sink = sink;
    }

    /** Offers the event unless the client was told this version already. */
    void tell(String version, OutboundSseEvent event, Instant now) {
        if (!version.equals(told.getAndSet(version))) {
            offer(event, now);
        }
    }

    /** Sends the event now, or when the client has taken the one before; an older one that still waits is dropped. */
    void offer(OutboundSseEvent event, Instant now) {
        waiting.set(event);
        sendNext(now);
    }

    boolean isIdle() {
        return sendingSince.get() == null;
    }

    boolean isGone() {
        return sink.isClosed();
    }

    /** Ends a stream whose client has taken nothing for so long. */
    void closeIfStuck(Instant now, Duration patience) {
        var since = sendingSince.get();
        if (since != null && since.plus(patience).isBefore(now)) {
            sink.close();
        }
    }

    void close() {
        sink.close();
    }

    private void sendNext(Instant now) {
        if (sink.isClosed() || !sendingSince.compareAndSet(null, now)) {
            return;
        }
        var event = waiting.getAndSet(null);
        if (event == null) {
            sent(null, now);
        } else {
            CompletionStage<?> sent = sink.send(event);
            sent.whenComplete((done, failure) -> sent(failure, now));
        }
    }

    private void sent(Throwable failure, Instant now) {
        sendingSince.set(null);
        if (failure != null) {
            LOG.debug("A client left", failure);
            sink.close();
        } else if (waiting.get() != null) {
            sendNext(now);
        }
    }
}
