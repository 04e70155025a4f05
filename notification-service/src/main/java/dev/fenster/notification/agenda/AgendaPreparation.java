package dev.fenster.notification.agenda;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.fenster.notification.meeting.Meetings;
import dev.fenster.notification.meeting.WeeklyMeeting;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Looks at every meeting again and again; that it was down at the right moment only delays a mail. */
@ApplicationScoped
class AgendaPreparation {
    private static final Logger LOG = Logger.getLogger(AgendaPreparation.class);

    private final Meetings meetings;
    private final AgendaMailing mailing;

    AgendaPreparation(Meetings meetings, AgendaMailing mailing) {
        this.meetings = meetings;
        this.mailing = mailing;
    }

    @Scheduled(every = "{fenster.mail.poll:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void prepareDue() {
        meetings.all().forEach(this::prepare);
    }

    private void prepare(WeeklyMeeting meeting) {
        try {
            int queued = mailing.whenDue(meeting);
            if (queued > 0) {
                LOG.infof("Agenda of meeting %s: %d mails queued", meeting.id(), queued);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "The agenda of meeting %s could not be prepared; it will be tried again", meeting.id());
        }
    }
}
