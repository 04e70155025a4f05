package dev.fenster.notification.agenda;

import static dev.fenster.notification.webhook.EventType.AGENDA_PREPARED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.fenster.notification.access.Problems;
import dev.fenster.notification.mail.MailQueue;
import dev.fenster.notification.mail.NewMail;
import dev.fenster.notification.meeting.Language;
import dev.fenster.notification.meeting.WeeklyMeeting;
import dev.fenster.notification.webhook.WebhookEvents;

/** Prepares agendas and queues them for the members of their meeting. */
@ApplicationScoped
class AgendaMailing {
    private static final String SCHEDULED = "scheduled";
    /** A mail on demand is tried for this long even if the meeting begins earlier. */
    private static final Duration SHORTEST_EFFORT = Duration.ofHours(1);
    private static final String MARK = """
            insert into prepared_agenda (meeting_id, occurs_on, prepared_at) values (:meeting, :day, :now) on conflict do nothing
            """;

    private final AgendaService agendas;
    private final AgendaRenderer renderer;
    private final MailQueue mails;
    private final WebhookEvents subscribers;
    private final EntityManager database;
    private final Clock clock;

    AgendaMailing(AgendaService agendas, AgendaRenderer renderer, MailQueue mails, WebhookEvents subscribers,
            EntityManager database,
            Clock clock) {
        this.agendas = agendas;
        this.renderer = renderer;
        this.mails = mails;
        this.subscribers = subscribers;
        this.database = database;
        this.clock = clock;
    }

    /** What was queued. */
    @Schema(name = "QueuedAgendaMails", examples = """
            {"meetingId": "product-management", "occursOn": "2026-11-25",
             "queued": [{"id": "c1f7a0de-6f0e-4a3c-9d1b-2f6f3f3c9a11", "email": "ada.kern@example.com", "language": "de"}]}""")
    record Queued(String meetingId, String occursOn, List<QueuedMail> queued) {}

    @Schema(name = "QueuedAgendaMail")
    record QueuedMail(UUID id, String email, String language) {}

    /**
     * Queues the agenda of the next occurrence for every member, each time it is asked.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem
     *         409 when the meeting has no members
     */
    @Transactional
    Queued onDemand(WeeklyMeeting meeting) {
        if (meeting.members().isEmpty()) {
            throw Problems
                    .conflict("The meeting " + meeting.id() + " has no members to mail to. Add some by PUT /api/v1/meetings/"
                            + meeting.id() + ".");
        }
        var agenda = agendas.next(meeting);
        return new Queued(meeting.id(), agenda.occursAt().toLocalDate().toString(),
                queue(meeting, agenda, UUID.randomUUID().toString()));
    }

    /**
     * Prepares the agenda of the next occurrence when its time has come: mails it to every member who has not got it yet, and
     * tells
     * subscribers once.
     *
     * @return how many mails were queued
     */
    @Transactional
    int whenDue(WeeklyMeeting meeting) {
        var now = clock.instant();
        var occurrence = meeting.next(now);
        if (now.isBefore(meeting.mailTimeOf(occurrence))) {
            return 0;
        }
        boolean first = markAsPrepared(meeting, occurrence, now);
        var agenda = agendas.at(meeting, occurrence);
        if (first && subscribers.areWanted(AGENDA_PREPARED)) {
            subscribers.announce(AGENDA_PREPARED, meeting.id() + "/" + occurrence.toLocalDate(), summary(agenda));
        }
        return queue(meeting, agenda, SCHEDULED).size();
    }

    private boolean markAsPrepared(WeeklyMeeting meeting, ZonedDateTime occurrence, Instant now) {
        return database.createNativeQuery(MARK).setParameter("meeting", meeting.id())
                .setParameter("day", occurrence.toLocalDate())
                .setParameter("now", now).executeUpdate() == 1;
    }

    private List<QueuedMail> queue(WeeklyMeeting meeting, Agenda agenda, String occasion) {
        var letters = new EnumMap<Language, AgendaRenderer.Mail>(Language.class);
        var queued = new ArrayList<QueuedMail>();
        for (var member : meeting.members()) {
            var letter = letters.computeIfAbsent(member.language(), language -> renderer.mail(agenda, language));
            var language = member.language().code();
            mails.add(new NewMail(meeting.id(), agenda.occursAt().toLocalDate(), occasion, member.email(), language,
                    letter.subject(),
                    letter.html(), letter.plain(), giveUpAt(agenda)))
                    .ifPresent(id -> queued.add(new QueuedMail(id, member.email(), language)));
        }
        return queued;
    }

    private static Instant giveUpAt(Agenda agenda) {
        var atLeast = agenda.asOf().plus(SHORTEST_EFFORT);
        var begins = agenda.occursAt().toInstant();
        return begins.isAfter(atLeast) ? begins : atLeast;
    }

    private static Map<String, Object> summary(Agenda agenda) {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("meetingId", agenda.meeting().id());
        summary.put("meetingName", agenda.meeting().name());
        summary.put("occursAt", agenda.occursAt().toOffsetDateTime());
        summary.put("period", agenda.period());
        summary.put("totals", agenda.totals());
        summary.put("highlights", agenda.highlights());
        return summary;
    }
}
