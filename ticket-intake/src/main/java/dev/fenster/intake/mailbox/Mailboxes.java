package dev.fenster.intake.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

import dev.fenster.intake.source.Source;
import dev.fenster.intake.source.Sources;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

/** Has the mailboxes of all sources read, each by one instance. */
@Singleton
class Mailboxes implements Runnable {
    private static final Logger LOG = Logger.getLogger(Mailboxes.class);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Sources sources;
    private final MailboxReader reader;
    private final Clock clock;
    private final Map<String, Object> kafka;
    private final Map<String, MailboxWatcher> watchers = new HashMap<>();
    private final Thread thread = new Thread(this, "mailboxes");
    private volatile boolean closed;

    Mailboxes(Sources sources, MailboxReader reader, Clock clock,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.sources = sources;
        this.reader = reader;
        this.clock = clock;
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        closed = true;
        thread.interrupt();
        thread.join(STOP.toMillis());
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                if (mailboxes().isEmpty()) {
                    Thread.sleep(LOOK.toMillis());
                } else {
                    readTogether();
                }
            }
        } catch (InterruptedException e) {
            LOG.debugf("Mailboxes are no longer read: %s", e.getClass());
        } finally {
            keep(Map.of());
        }
    }

    /** Joins the other instances, and leaves them when there is no mailbox any more or the brokers are away. */
    private void readTogether() throws InterruptedException {
        try (var share = new MailboxShare(kafka)) {
            while (!closed && !mailboxes().isEmpty()) {
                share.update(LOOK);
                keep(mailboxes().stream().filter(source -> share.isMine(source.name()))
                        .collect(Collectors.toMap(Source::name, Function.identity())));
                watchers.values().forEach(MailboxWatcher::remind);
            }
        } catch (InterruptException e) {
            LOG.debugf("The mailboxes are left to others: %s", e.getClass());
            closed = true;
        } catch (KafkaException e) {
            LOG.warnf("Which mailboxes are this instance's is not known now: %s", e.toString());
            keep(Map.of());
            Thread.sleep(LOOK.toMillis());
        } finally {
            keep(Map.of());
        }
    }

    private List<Source> mailboxes() {
        return sources.all().stream().filter(source -> source.mail() != null && source.mail().mailbox() != null).toList();
    }

    private void keep(Map<String, Source> mine) {
        watchers.values().removeIf(watcher -> {
            boolean leaves = !watcher.source().equals(mine.get(watcher.source().name()));
            if (leaves) {
                watcher.stop();
            }
            return leaves;
        });
        missing(mine).forEach(name -> {
            var watcher = new MailboxWatcher(mine.get(name), reader, clock);
            watchers.put(name, watcher);
            var watching = new Thread(watcher, "mailbox-" + name);
            watching.setDaemon(true);
            watching.start();
        });
    }

    private Set<String> missing(Map<String, Source> mine) {
        return mine.keySet().stream().filter(name -> !watchers.containsKey(name)).collect(Collectors.toSet());
    }
}
