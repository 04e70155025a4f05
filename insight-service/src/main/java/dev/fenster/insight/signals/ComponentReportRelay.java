package dev.fenster.insight.signals;

import java.sql.SQLException;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.fenster.insight.publishing.PublishingException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Wakes the reporting of component-days up. What fails stays marked and is reported the next time. */
@ApplicationScoped
class ComponentReportRelay {
    private static final Logger LOG = Logger.getLogger(ComponentReportRelay.class);

    private final ComponentReporting reporting;
    private final ComponentDayMarks marks;
    private final Clock clock;
    private final ReportPacing pacing = new ReportPacing();

    ComponentReportRelay(ComponentReporting reporting, ComponentDayMarks marks, Clock clock) {
        this.reporting = reporting;
        this.marks = marks;
        this.clock = clock;
    }

    @Scheduled(every = "{fenster.signals.report-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void report() {
        try {
            var begin = clock.instant();
            if (pacing.isDue(marks.newest(), begin)) {
                reporting.reportSome();
                pacing.reported(begin, clock.instant());
            }
        } catch (SQLException | PublishingException e) {
            LOG.warnf("Component-days could not be reported and will be tried again: %s", e.getMessage());
        }
    }
}
