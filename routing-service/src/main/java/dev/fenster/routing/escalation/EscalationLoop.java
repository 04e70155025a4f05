package dev.fenster.routing.escalation;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.fenster.routing.publishing.RouteRelay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Looks for steps that are due, in a thread of its own on every instance; what one instance has locked the others leave to it. */
@ApplicationScoped
class EscalationLoop {
    private static final Logger LOG = Logger.getLogger(EscalationLoop.class);

    private final EscalationService service;
    private final RouteRelay relay;
    private final DeadlineConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "escalation");

    EscalationLoop(EscalationService service, RouteRelay relay, DeadlineConfig config) {
        this.service = service;
        this.relay = relay;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    private void run() {
        try {
            while (!stopping.await(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                takeAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.debug("No more steps are taken", e);
        }
    }

    private void takeAll() {
        try {
            for (var taken = service.takeSteps(); taken > 0 && stopping.getCount() > 0; taken = service.takeSteps()) {
                LOG.infof("Asked for help on %d tickets", taken);
                relay.wake();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.errorf(e, "Steps that are due wait and are tried again in %s", config.poll());
        }
    }
}
