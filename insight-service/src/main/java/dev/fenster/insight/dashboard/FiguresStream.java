package dev.fenster.insight.dashboard;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import org.jboss.logging.Logger;

import dev.fenster.insight.InsightConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Tells every open stream of this instance what any instance changed, by looking at the revision in the database. */
@ApplicationScoped
class FiguresStream {
    private static final Logger LOG = Logger.getLogger(FiguresStream.class);
    private static final int MISSED_HEARTBEATS = 4;

    private final Set<StreamClient> clients = ConcurrentHashMap.newKeySet();
    private final FiguresQuery query;
    private final ScheduledExecutorService executor;
    private final Clock clock;
    private final InsightConfig.Stream config;
    private volatile Sse sse;
    private volatile boolean stopping;
    private long toldRevision = -1;
    private LocalDate toldDay;
    private Instant lastHeartbeat = Instant.EPOCH;

    FiguresStream(FiguresQuery query, ScheduledExecutorService executor, Clock clock, InsightConfig config) {
        this.query = query;
        this.executor = executor;
        this.clock = clock;
        this.config = config.stream();
    }

    /** @return false when there are as many streams as there may be */
    synchronized boolean open(SseEventSink sink, Sse events) throws SQLException {
        if (clients.size() >= config.maxClients()) {
            return false;
        }
        sse = events;
        var client = new StreamClient(sink);
        var figures = query.figures(query.revision());
        client.tell(version(figures), event(figures), clock.instant());
        clients.add(client);
        return true;
    }

    void start(@Observes StartupEvent event) {
        lookLater();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        clients.forEach(StreamClient::close);
    }

    private void lookLater() {
        executor.schedule(this::look, config.lookEvery().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            clients.removeIf(StreamClient::isGone);
            if (!clients.isEmpty()) {
                tellIfChanged();
                beat();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("The figures could not be looked at: %s", e.getMessage());
        } finally {
            if (!stopping) {
                lookLater();
            }
        }
    }

    private synchronized void tellIfChanged() throws SQLException {
        var revision = query.revision();
        var day = query.today();
        if (revision != toldRevision || !day.equals(toldDay)) {
            var figures = query.figures(revision);
            var event = event(figures);
            clients.forEach(client -> client.tell(version(figures), event, figures.asOf()));
            toldRevision = revision;
            toldDay = day;
        }
    }

    private void beat() {
        var now = clock.instant();
        if (!now.isBefore(lastHeartbeat.plus(config.heartbeatEvery()))) {
            lastHeartbeat = now;
            var heartbeat = sse.newEventBuilder().comment("heartbeat").build();
            clients.stream().filter(StreamClient::isIdle).forEach(client -> client.offer(heartbeat, now));
            clients.forEach(client -> client.closeIfStuck(now, config.heartbeatEvery().multipliedBy(MISSED_HEARTBEATS)));
        }
    }

    private static String version(Figures figures) {
        return figures.revision() + " " + figures.day();
    }

    private OutboundSseEvent event(Figures figures) {
        return sse.newEventBuilder().name("figures").id(Long.toString(figures.revision()))
                .mediaType(MediaType.APPLICATION_JSON_TYPE).data(figures).build();
    }
}
