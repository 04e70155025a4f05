package dev.fenster.notification.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.fenster.notification.NotificationConfig;
import dev.fenster.notification.delivery.BackOffPolicy;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Mails on their way: queued in the caller's transaction, every further step in one of its own, so that a restart loses
 * nothing.
 */
@ApplicationScoped
public class MailQueue {
    /** Longer than a mail server may take to answer. */
    private static final int LEASE_SECONDS = 300;
    private static final int SHOWN = 100;

    private final MailRepository mails;
    private final NotificationConfig.Mail config;
    private final MeterRegistry metrics;
    private final Clock clock;

    MailQueue(MailRepository mails, NotificationConfig config, MeterRegistry metrics, Clock clock) {
        this.mails = mails;
        this.config = config.mail();
        this.metrics = metrics;
        this.clock = clock;
    }

    /** A mail and what became of it; {@code nextAttemptAt} only while it is queued. */
    @Schema(name = "QueuedMail", examples = """
            {"id": "c1f7a0de-6f0e-4a3c-9d1b-2f6f3f3c9a11", "email": "ada.kern@example.com", "language": "de",
             "subject": "Agenda Produktrunde, Mi. 25. Nov. (KW 48): 87 Tickets, −4 % zur Vorwoche", "occursOn": "2026-11-25",
             "state": "sent", "attempts": 1, "createdAt": "2026-11-24T14:00:00Z", "sentAt": "2026-11-24T14:00:02Z"}""")
    public record MailView(UUID id, String email, String language, String subject, String occursOn,
            @Schema(enumeration = {
                    "queued", "sent", "failed"}) String state,
            int attempts, String lastError, Instant createdAt,
            Instant nextAttemptAt, Instant sentAt){
        static MailView of(OutgoingMail mail) {
            return new MailView(mail.id, mail.recipient, mail.language, mail.subject, mail.occursOn.toString(),
                    mail.state.name().toLowerCase(Locale.ROOT), mail.attempts, mail.lastError, mail.createdAt,
                    mail.state == OutgoingMail.State.QUEUED ? mail.nextAttemptAt : null, mail.sentAt);
        }
    }

    /** @return the id under which it was queued, empty when the same mail was queued before */
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> add(NewMail mail) {
        var id = UUID.randomUUID();
        return mails.add(id, mail, clock.instant()) ? Optional.of(id) : Optional.empty();
    }

    /** @return the mails of a meeting, newest first, at most 100 */
    @Transactional
    public List<MailView> of(String meetingId) {
        return mails.newestOf(meetingId, SHOWN).stream().map(MailView::of).toList();
    }

    /** Takes one mail that is due; nobody else takes it while the mail server may still answer. */
    @Transactional
    Optional<OutgoingMail> begin() {
        var now = clock.instant();
        mails.giveUpThoseOfNoMoreUse(now);
        var due = mails.nextDue(now);
        due.ifPresent(mail -> mail.attempt(now, now.plusSeconds(LEASE_SECONDS)));
        return due;
    }

    @Transactional
    void sent(UUID id) {
        mails.findByIdOptional(id).ifPresent(mail -> mail.sent(clock.instant()));
        count("sent");
    }

    @Transactional
    void failed(UUID id, String error) {
        mails.findByIdOptional(id).ifPresent(mail -> {
            var next = new BackOffPolicy(config.firstRetry(), config.longestRetry()).nextAttempt(mail.tryingSince,
                    clock.instant(),
                    mail.giveUpAt, ThreadLocalRandom.current().nextDouble());
            next.ifPresentOrElse(time -> mail.retryAt(time, error), () -> mail.giveUp(error));
            count(next.isPresent() ? "retried" : "given_up");
        });
    }

    @Transactional
    long forgetOld() {
        return mails.deleteFinishedBefore(clock.instant().minus(config.keep()));
    }

    private void count(String outcome) {
        metrics.counter("fenster.mail.attempts", "outcome", outcome).increment();
    }
}
