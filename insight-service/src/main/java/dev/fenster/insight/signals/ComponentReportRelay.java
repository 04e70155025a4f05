package dev.fenster.insight.signals;

import java.sql.SQLException;

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

    ComponentReportRelay(ComponentReporting reporting) {
        this.reporting = reporting;
    }

    /** One transaction at a time: in a great load the reports come later, and do not take the time of those who count. */
    @Scheduled(every = "{fenster.signals.report-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void report() {
        try {
            reporting.reportSome();
        } catch (SQLException | PublishingException e) {
            LOG.warnf("Component-days could not be reported and will be tried again: %s", e.getMessage());
        }
    }
}
