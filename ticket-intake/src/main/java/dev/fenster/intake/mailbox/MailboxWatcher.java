package dev.fenster.intake.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.mail.MessagingException;

import org.jboss.logging.Logger;

import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.source.Source;

/** Reads one mailbox for as long as it is this instance's: at once when the server tells of a mail, else every so often. */
final class MailboxWatcher implements Runnable {
    private static final Logger LOG = Logger.getLogger(MailboxWatcher.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Source source;
    private final MailboxReader reader;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile ImapMailbox waiting;
    private volatile Instant waitingSince;

    MailboxWatcher(Source source, MailboxReader reader, Clock clock) {
        this.source = source;
        this.reader = reader;
        this.clock = clock;
    }

    Source source() {
        return source;
    }

    @Override
    public void run() {
        try {
            while (isWanted()) {
                readUntilItFails();
            }
        } catch (InterruptedException e) {
            LOG.debugf("The mailbox of the source %s is no longer read: %s", source.name(), e.getClass());
            Thread.currentThread().interrupt();
        }
    }

    /** Looks into a mailbox of which the server told nothing for long. */
    void remind() {
        var mailbox = waiting;
        if (mailbox != null && waitingSince.plusSeconds(source.mail().mailbox().pollSeconds()).isBefore(clock.instant())) {
            mailbox.wake();
        }
    }

    void stop() {
        stopped.countDown();
        var mailbox = waiting;
        if (mailbox != null) {
            mailbox.wake();
        }
    }

    private void readUntilItFails() throws InterruptedException {
        try (var mailbox = ImapMailbox.open(source.mail().mailbox(), source.secrets())) {
            LOG.infof("The mailbox of the source %s is read", source.name());
            while (isWanted()) {
                if (!reader.readSome(source, mailbox)) {
                    await(mailbox);
                }
            }
        } catch (MessagingException | ProblemException e) {
            LOG.warnf("The mailbox of the source %s cannot be read now and will be tried again: %s", source.name(),
                    e.toString());
            stopped.await(PAUSE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void await(ImapMailbox mailbox) throws MessagingException, InterruptedException {
        if (!mailbox.canTell()) {
            stopped.await(source.mail().mailbox().pollSeconds(), TimeUnit.SECONDS);
            return;
        }
        waitingSince = clock.instant();
        waiting = mailbox;
        try {
            if (isWanted()) {
                mailbox.idle();
            }
        } finally {
            waiting = null;
        }
    }

    private boolean isWanted() {
        return stopped.getCount() > 0;
    }
}
