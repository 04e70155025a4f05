package dev.fenster.routing.publishing;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Publishes decisions to the topic {@code routes} in a thread of its own, and forgets them after the broker's acknowledgement.
 * A decision may be published twice, never not at all; those of one ticket stay in order.
 */
@ApplicationScoped
public class RouteRelay {
    static final String TOPIC = "routes";
    private static final Logger LOG = Logger.getLogger(RouteRelay.class);

    private final RouteOutboxTable outbox;
    private final RecordPublisher publisher;
    private final RelayConfig config;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "route-relay");
    private volatile boolean stopping;

    RouteRelay(RouteOutboxTable outbox, RecordPublisher publisher, RelayConfig config) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.config = config;
    }

    /** Says that there are new decisions. */
    public void wake() {
        work.release();
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(20));
    }

    private void run() {
        while (!stopping) {
            try {
                work.tryAcquire(config.sweep().toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
                publishAll();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (KafkaException | QuarkusTransactionException e) {
                LOG.warnf(e, "Decisions wait in the outbox and are tried again in %s", config.sweep());
            } catch (RuntimeException e) {
                LOG.errorf(e, "Decisions wait in the outbox and are tried again in %s", config.sweep());
            }
        }
    }

    private void publishAll() {
        while (!stopping && QuarkusTransaction.requiringNew().call(this::publishSome) > 0) {
            LOG.trace("Looking for more decisions");
        }
    }

    private int publishSome() throws SQLException {
        outbox.hold();
        var pending = outbox.oldest(config.batchSize());
        if (!pending.isEmpty()) {
            publisher.publish(records(pending));
            outbox.delete(pending);
        }
        return pending.size();
    }

    private static List<ProducerRecord<byte[], byte[]>> records(List<RouteOutboxTable.Pending> pending) {
        return pending.stream().map(RouteRelay::producerRecord).toList();
    }

    private static ProducerRecord<byte[], byte[]> producerRecord(RouteOutboxTable.Pending decision) {
        var key = decision.ticketId().toString().getBytes(StandardCharsets.UTF_8);
        var unsent = new ProducerRecord<>(TOPIC, key, decision.payload());
        CloudEventHeaders.write(unsent.headers(), decision.type(), decision.decisionId(), decision.ticketId(),
                decision.decidedAt());
        return unsent;
    }
}
