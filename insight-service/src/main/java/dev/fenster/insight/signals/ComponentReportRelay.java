package dev.fenster.insight.signals;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.fenster.insight.publishing.PublishingException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Wakes the reporting of component-days up. What fails stays marked and is reported the next time. */
@ApplicationScoped
class ComponentReportRelay {
    private static final Logger LOG = Logger.getLogger(ComponentReportRelay.class);

    /** Reporting takes at most a tenth of the time, however many tickets a component-day has. */
    private static final int REST = 9;

    private final ComponentReporting reporting;
    private final Clock clock;
    private volatile Instant rested = Instant.MIN;

    ComponentReportRelay(ComponentReporting reporting, Clock clock) {
        this.reporting = reporting;
        this.clock = clock;
    }

    /** One transaction at a time: in a great load the reports come later, and do not take the time of those who count. */
    @Scheduled(every = "{fenster.signals.report-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void report() {
        var begin = clock.instant();
        if (begin.isBefore(rested)) {
            return;
        }
        try {
            reporting.reportSome();
            rested = clock.instant().plus(Duration.between(begin, clock.instant()).multipliedBy(REST));
        } catch (SQLException | PublishingException e) {
            LOG.warnf("Component-days could not be reported and will be tried again: %s", e.getMessage());
        }
    }
}
