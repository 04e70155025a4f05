package dev.fenster.intake.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;

import org.jboss.logging.Logger;

import dev.fenster.intake.inbound.InboundService;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.source.Source;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Reads the mails of a mailbox, a few at once. A mail is moved only after Kafka has what came of it: killed in between, the next
 * reader makes the same events again, with the same ids.
 */
@Singleton
class MailboxReader {
    private static final Logger LOG = Logger.getLogger(MailboxReader.class);
    private static final int LARGEST_MAIL = 25 * 1024 * 1024;
    private static final int UNAVAILABLE = 503;

    private final InboundService inbound;
    private final RejectedMails rejected;
    private final MeterRegistry registry;

    MailboxReader(InboundService inbound, RejectedMails rejected, MeterRegistry registry) {
        this.inbound = inbound;
        this.rejected = rejected;
        this.registry = registry;
    }

    private record Taken(Message message, CompletableFuture<Boolean> isDone) {}

    /**
     * @return whether there was any mail
     * @throws MessagingException
     *         when the mailbox is no longer there
     * @throws ProblemException
     *         503 when Kafka does not acknowledge; nothing was moved then that it does not have
     */
    boolean readSome(Source source, ImapMailbox mailbox) throws MessagingException {
        var taken = new ArrayList<Taken>();
        for (var message : mailbox.oldest()) {
            taken.add(new Taken(message, take(source, message).toCompletableFuture()));
        }
        var unsafe = moveWhatIsSafe(source, mailbox, taken);
        if (unsafe != null) {
            throw unsafe;
        }
        return !taken.isEmpty();
    }

    /** @return why Kafka does not have something; null when it has all */
    private ProblemException moveWhatIsSafe(Source source, ImapMailbox mailbox, List<Taken> taken) throws MessagingException {
        var done = new ArrayList<Message>();
        var failed = new ArrayList<Message>();
        ProblemException unsafe = null;
        for (var each : taken) {
            try {
                (each.isDone().join() ? done : failed).add(each.message());
            } catch (CompletionException e) {
                LOG.debugf("A mail stays where it is: %s", e.getCause().getClass());
                unsafe = e.getCause() instanceof ProblemException problem
                        ? problem
                        : ProblemException.unavailable("A mail could not be taken.", e);
            }
        }
        mailbox.move(done, source.mail().mailbox().doneFolder());
        mailbox.move(failed, source.mail().mailbox().failedFolder());
        count("done", done);
        count("failed", failed);
        return unsafe;
    }

    /** @return completed when it is safe: true for a mail that was understood, false for one that was set aside */
    private CompletionStage<Boolean> take(Source source, Message message) throws MessagingException {
        if (message.getSize() > LARGEST_MAIL) {
            return setAside(source, null, message.getSize(), new IllegalArgumentException(
                    "The mail has " + message.getSize() + " bytes; at most " + LARGEST_MAIL + " are read."));
        }
        byte[] mime;
        try {
            mime = ImapMailbox.bytes(message);
        } catch (FolderClosedException | StoreClosedException e) {
            throw e;
        } catch (MessagingException e) {
            return setAside(source, null, message.getSize(), e);
        }
        return take(source, mime);
    }

    private CompletionStage<Boolean> take(Source source, byte[] mime) {
        try {
            return inbound.fetched(source, mime).<Boolean>thenApply(recognised -> true);
        } catch (ProblemException e) {
            if (e.problem().status() == UNAVAILABLE) {
                return CompletableFuture.failedStage(e);
            }
            return setAside(source, mime, mime.length, e);
        } catch (RuntimeException e) {
            return setAside(source, mime, mime.length, e);
        }
    }

    private CompletionStage<Boolean> setAside(Source source, byte[] mime, int bytes, Exception reason) {
        LOG.warnf("A mail of the source %s is set aside: %s", source.name(), reason.getClass().getName());
        return rejected.put(source, mime, bytes, reason).thenApply(safe -> false);
    }

    private void count(String result, List<Message> mails) {
        registry.counter("fenster.intake.mailbox.mails", "result", result).increment(mails.size());
    }
}
