package dev.fenster.routing.learning;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * What was learned from all corrections, by this instance or another. Few corrections are learned on the spot; a large model is trained
 * in a thread of its own, and the one before it answers meanwhile.
 */
@ApplicationScoped
public class LearnedRoutes implements Suggestions {
    private static final Logger LOG = Logger.getLogger(LearnedRoutes.class);
    private static final int READ_AT_ONCE = 500;
    /** Up to so many corrections a model is trained in well under a second. */
    private static final long FEW = 300;

    private final CorrectionTable corrections;
    private final RouteLearner learner = new RouteLearner(new MiniLmEmbedding());
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "route-learner");
    private long last;
    private long learned;
    private volatile boolean stopping;

    LearnedRoutes(CorrectionTable corrections) {
        this.corrections = corrections;
    }

    /** Learns the corrections that are newer than the last that was learned here: usually none, or one. */
    public synchronized void catchUp() throws SQLException {
        var before = learned;
        for (var newer = corrections.newer(last, READ_AT_ONCE); !newer.isEmpty(); newer = corrections.newer(last,
                READ_AT_ONCE)) {
            newer.forEach(this::learn);
        }
        if (learned == before) {
            return;
        }
        if (learned <= FEW) {
            learner.train();
        } else {
            work.release();
        }
    }

    @Override
    public Optional<Suggestion> suggest(String text, String language) {
        return learner.suggest(text, language);
    }

    /** @return what is to be stored of a correction, with the embedding if its language has one */
    LearnedTicket prepare(CorrectionTable.Content content, String component) {
        return learner.prepare(content.text(), content.language(), component == null ? LearnedTicket.NONE : component);
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        work.release();
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        work.release();
    }

    private void learn(CorrectionTable.Newer newer) {
        var content = newer.content();
        if (newer.replaced() != null) {
            learner.forget(newer.replaced(), content.language());
        }
        learner.learn(new LearnedTicket(content.text(), newer.label(), newer.embedding()), content.language());
        last = newer.id();
        learned++;
    }

    private void run() {
        while (!stopping) {
            try {
                if (work.tryAcquire(1, TimeUnit.MINUTES)) {
                    work.drainPermits();
                    catchUp();
                    learner.train();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.warn("Corrections could not be learned; the next ticket tries it again", e);
            }
        }
    }
}
