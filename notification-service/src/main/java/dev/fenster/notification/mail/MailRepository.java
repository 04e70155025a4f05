package dev.fenster.notification.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Timeouts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The outbox of mails, table {@code agenda_mail}. */
@ApplicationScoped
class MailRepository implements PanacheRepositoryBase<OutgoingMail, UUID> {
    private static final String ADD = """
            insert into agenda_mail (id, meeting_id, occurs_on, occasion, recipient, language, subject, html, plain, state, created_at,
                                     next_attempt_at, give_up_at)
            values (:id, :meeting, :day, :occasion, :recipient, :language, :subject, :html, :plain, 'QUEUED', :now, :now, :giveUp)
            on conflict (meeting_id, occurs_on, recipient, occasion) do nothing
            """;

    /** @return whether it was not queued before */
    boolean add(UUID id, NewMail mail, Instant now) {
        return getEntityManager().createNativeQuery(ADD).setParameter("id", id).setParameter("meeting", mail.meetingId())
                .setParameter("day", mail.occursOn()).setParameter("occasion", mail.occasion())
                .setParameter("recipient", mail.recipient()).setParameter("language", mail.language())
                .setParameter("subject", mail.subject()).setParameter("html", mail.html()).setParameter("plain", mail.plain())
                .setParameter("now", now).setParameter("giveUp", mail.giveUpAt()).executeUpdate() == 1;
    }

    /** Locks the next mail that is due until the end of the transaction, leaving out what another instance has locked. */
    Optional<OutgoingMail> nextDue(Instant now) {
        return find("state = ?1 and nextAttemptAt <= ?2 order by nextAttemptAt", OutgoingMail.State.QUEUED, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .page(0, 1).firstResultOptional();
    }

    void giveUpThoseOfNoMoreUse(Instant now) {
        update("state = ?1, lastError = coalesce(lastError, 'the meeting began before it could be sent') where state = ?2 and giveUpAt < ?3",
                OutgoingMail.State.FAILED, OutgoingMail.State.QUEUED, now);
    }

    List<OutgoingMail> newestOf(String meetingId, int limit) {
        return find("meetingId = ?1 order by createdAt desc, recipient", meetingId).page(0, limit).list();
    }

    long deleteFinishedBefore(Instant time) {
        return delete("state <> ?1 and createdAt < ?2", OutgoingMail.State.QUEUED, time);
    }
}
