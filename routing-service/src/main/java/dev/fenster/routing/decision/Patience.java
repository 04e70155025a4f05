package dev.fenster.routing.decision;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;

/** Tries what depends on a database or a broker until it works, with growing pauses, or until the application stops. */
@ApplicationScoped
class Patience {
    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final CountDownLatch stopping = new CountDownLatch(1);

    interface Attempt {
        void run() throws Exception;
    }

    /** @return whether it worked; false when the application stops before */
    boolean until(String failure, Attempt attempt) {
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                attempt.run();
                return true;
            } catch (Exception e) {
                LOG.warnf(e, "%s and it is tried again in %s", failure, pause);
            }
            if (stopsWithin(pause)) {
                return false;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private boolean stopsWithin(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
