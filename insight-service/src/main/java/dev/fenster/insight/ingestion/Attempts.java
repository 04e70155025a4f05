package dev.fenster.insight.ingestion;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.fenster.insight.InsightConfig;
import io.quarkus.runtime.ShutdownEvent;

/** Tries again, with growing pauses, for as long as the database or the broker is gone. */
@ApplicationScoped
class Attempts {
    private static final Logger LOG = Logger.getLogger(Attempts.class);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Duration firstPause;
    private final Duration longestPause;

    Attempts(InsightConfig config) {
        firstPause = config.ingestion().firstPause();
        longestPause = config.ingestion().longestPause();
    }

    /** What is tried. */
    interface Work {
        void run() throws Exception;
    }

    /** Nothing is lost: what was not acknowledged is read again after the next start. */
    static class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        StoppedException(Exception cause) {
            super("The service stops", cause);
        }
    }

    /**
     * @throws StoppedException
     *         when the service stops before the work succeeded
     * @throws Exception
     *         the work's own, when it is about the data and so would happen again
     */
    void untilDone(Work work) throws Exception {
        for (var pause = firstPause;; pause = longer(pause)) {
            try {
                work.run();
                return;
            } catch (Exception e) {
                waitAfter(e, pause);
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void waitAfter(Exception failure, Duration pause) throws Exception {
        if (stopping.getCount() > 0 && !FailurePolicy.canPass(failure)) {
            throw failure;
        }
        LOG.warnf("Nothing is acknowledged until this succeeds, next attempt in %d ms: %s", pause.toMillis(), failure);
        if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new StoppedException(failure);
        }
    }

    private Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(longestPause) < 0 ? twice : longestPause;
    }
}
