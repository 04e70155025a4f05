package dev.fenster.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Hands queued mails to the mail server, one after the other. A mail is marked when the server has accepted it; should the
 * service
 * die in between, it is sent once more with the same Message-ID.
 */
@ApplicationScoped
class MailWorker {
    private static final Logger LOG = Logger.getLogger(MailWorker.class);

    private final MailQueue queue;
    private final Mailer mailer;

    MailWorker(MailQueue queue, Mailer mailer) {
        this.queue = queue;
        this.mailer = mailer;
    }

    @Scheduled(every = "{fenster.mail.poll:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void sendDue() {
        for (var mail = queue.begin(); mail.isPresent(); mail = queue.begin()) {
            send(mail.get());
        }
    }

    @Scheduled(cron = "0 27 3 * * ?")
    void forgetOld() {
        LOG.infof("Forgot %d mails", queue.forgetOld());
    }

    private void send(OutgoingMail mail) {
        try {
            mailer.send(Mail.withHtml(mail.recipient, mail.subject, mail.html).setText(mail.plain)
                    .addHeader("Message-ID", "<" + mail.id + "@fenster>").addHeader("Auto-Submitted", "auto-generated")
                    .addHeader("Content-Language", mail.language));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Mail %s of meeting %s was not accepted", mail.id, mail.meetingId);
            queue.failed(mail.id, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            return;
        }
        queue.sent(mail.id);
    }
}
