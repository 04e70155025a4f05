package dev.fenster.intake.mailbox;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.fenster.intake.deadletters.DeadLetter;
import dev.fenster.intake.deadletters.Retry;
import dev.fenster.intake.inbound.InboundService;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.source.Source;
import dev.fenster.intake.source.Sources;

/** Reads a mail again that was set aside. */
@Singleton
class MailRetry implements Retry {
    private static final Logger LOG = Logger.getLogger(MailRetry.class);
    private static final int UNAVAILABLE = 503;

    private final Sources sources;
    private final InboundService inbound;

    MailRetry(Sources sources, InboundService inbound) {
        this.sources = sources;
        this.inbound = inbound;
    }

    @Override
    public String topic() {
        return RejectedMails.TOPIC;
    }

    @Override
    public CompletionStage<?> retry(DeadLetter letter) {
        try {
            return inbound.fetched(source(letter), whole(letter));
        } catch (ProblemException e) {
            return CompletableFuture.failedFuture(e.problem().status() == UNAVAILABLE
                    ? e
                    : ProblemException.unprocessable(e.problem().detail()));
        } catch (RuntimeException e) {
            LOG.warnf("%s cannot be read: %s", letter.name(), e.getClass().getName());
            return CompletableFuture.failedFuture(ProblemException.unprocessable(
                    "The mail cannot be read (" + e.getClass().getSimpleName() + "), so it needs a newer Fenster."));
        }
    }

    private Source source(DeadLetter letter) {
        return letter.header(RejectedMails.SOURCE).flatMap(sources::find).orElseThrow(() -> ProblemException
                .unprocessable("The source of this mail is no longer there. Make it again with PUT /api/v1/sources/{source}."));
    }

    private static byte[] whole(DeadLetter letter) {
        if (letter.value() == null || letter.value().length == 0 || letter.header(RejectedMails.CUT).isPresent()) {
            throw ProblemException.unprocessable("The mail was too long to be kept whole. It lies in the failed folder of its "
                    + "mailbox; move it back to the folder that is read.");
        }
        return letter.value();
    }
}
