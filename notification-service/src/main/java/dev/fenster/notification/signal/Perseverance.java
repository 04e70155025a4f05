package dev.fenster.notification.signal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;

/** A database or a broker that is away comes back: what needs it is tried until it works or the service stops. */
@ApplicationScoped
class Perseverance {
    private static final Logger LOG = Logger.getLogger(Perseverance.class);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final CountDownLatch stopping = new CountDownLatch(1);

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /**
     * @param what
     *        is tried, for the log
     * @throws IllegalStateException
     *         when the service stops before it worked
     */
    void until(String what, Runnable step) {
        for (long pause = FIRST_PAUSE_MILLIS; !succeeds(what, step); pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            rest(what, pause);
        }
    }

    private static boolean succeeds(String what, Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s failed and will be tried again", what);
            return false;
        }
    }

    private void rest(String what, long millis) {
        try {
            if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(what + " was not done: the service stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(what + " was not done: interrupted", e);
        }
    }
}
