package dev.fenster.insight.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;

import org.junit.jupiter.api.Test;

class StreamClientTest {
    private static final Instant NOW = Instant.parse("2026-11-02T07:00:00Z");

    private final SlowSink sink = new SlowSink();
    private final StreamClient client = new StreamClient(sink);

    @Test
    void a_client_that_does_not_read_gets_only_the_newest_event_when_it_reads_again() {
        var first = event();
        var last = event();
        client.offer(first, NOW);
        client.offer(event(), NOW);
        client.offer(last, NOW);

        sink.taken.get(0).complete(null);

        assertThat(sink.sent).containsExactly(first, last);
        assertThat(client.isIdle()).isFalse();
    }

    @Test
    void a_client_that_reads_nothing_for_too_long_is_left() {
        client.offer(event(), NOW);

        client.closeIfStuck(NOW.plusSeconds(59), Duration.ofMinutes(1));
        var patient = client.isGone();
        client.closeIfStuck(NOW.plusSeconds(61), Duration.ofMinutes(1));

        assertThat(patient).isFalse();
        assertThat(client.isGone()).isTrue();
    }

    @Test
    void a_client_that_left_gets_nothing_more() {
        client.offer(event(), NOW);
        sink.taken.get(0).completeExceptionally(new IllegalStateException("Connection closed"));

        client.offer(event(), NOW);

        assertThat(client.isGone()).isTrue();
        assertThat(sink.sent).hasSize(1);
    }

    @Test
    void the_same_version_is_told_once() {
        client.tell("7", event(), NOW);
        sink.taken.get(0).complete(null);

        client.tell("7", event(), NOW);

        assertThat(sink.sent).hasSize(1);
    }

    private static OutboundSseEvent event() {
        return (OutboundSseEvent) Proxy.newProxyInstance(StreamClientTest.class.getClassLoader(),
                new Class<?>[]{OutboundSseEvent.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> null;
                });
    }

    private static final class SlowSink implements SseEventSink {
        private final List<OutboundSseEvent> sent = new ArrayList<>();
        private final List<CompletableFuture<Object>> taken = new ArrayList<>();
        private boolean closed;

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public CompletionStage<?> send(OutboundSseEvent event) {
            sent.add(event);
            taken.add(new CompletableFuture<>());
            return taken.get(taken.size() - 1);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
