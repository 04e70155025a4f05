package dev.fenster.insight.signals;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fenster.insight.FensterId;
import dev.fenster.insight.InsightConfig;
import dev.fenster.insight.signals.ComponentDayMarks.Marked;
import dev.fenster.insight.signals.ComponentDayTable.Reported;

/** Reports the component-days whose figures changed. One instance at a time does it, so versions grow as figures do. */
@ApplicationScoped
class ComponentReporting {

    private final ComponentDayMarks marks;
    private final ComponentFiguresQuery figures;
    private final ComponentDayTable reports;
    private final SignalPublisher publisher;
    private final ObjectMapper json;
    private final Clock clock;
    private final InsightConfig config;

    ComponentReporting(ComponentDayMarks marks, ComponentFiguresQuery figures, ComponentDayTable reports,
            SignalPublisher publisher, ObjectMapper json, Clock clock, InsightConfig config) {
        this.marks = marks;
        this.figures = figures;
        this.reports = reports;
        this.publisher = publisher;
        this.json = json;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Recounts the marked component-days, publishes what is new, and forgets the marks that were there before it counted. A
     * mark that comes meanwhile stays for the next time.
     *
     * @return how many component-days were marked; 0 as well when another instance is at it
     * @throws SQLException
     *         when the database fails; all marks stay
     */
    @Transactional(rollbackOn = Exception.class)
    int reportSome() throws SQLException {
        var marked = marks.hold() ? marks.oldest(config.signals().batchSize()) : List.<Marked>of();
        if (!marked.isEmpty()) {
            report(marked.stream().map(Marked::day).toList());
            marks.remove(marked);
        }
        return marked.size();
    }

    private void report(List<ComponentDay> days) throws SQLException {
        var before = reports.of(days);
        var news = figures.of(days).stream().map(this::unversioned).filter(signal -> isNews(signal, before))
                .map(signal -> versioned(signal, before)).toList();
        publisher.publish(news);
        reports.put(news.stream().map(signal -> new Reported(day(signal), signal.version(), content(signal))).toList());
    }

    private boolean isNews(ComponentReported signal, Map<ComponentDay, Reported> before) {
        var last = before.get(day(signal));
        return last == null ? signal.tickets() > 0 : !last.figures().equals(content(signal));
    }

    private ComponentReported unversioned(ComponentFigures figures) {
        var day = figures.day();
        return new ComponentReported(
                FensterId.of(FensterId.NAMESPACE, "component-day\n" + day.component() + "\n" + day.day()), null,
                day.component(), figures.componentName(), figures.owner(), day.day(), config.reportingTimezone().getId(), 0,
                figures.tickets(), figures.answered(), figures.longestWaits(), figures.quotes());
    }

    private ComponentReported versioned(ComponentReported signal, Map<ComponentDay, Reported> before) {
        var last = before.get(day(signal));
        // By the clock, so that a database that was filled anew goes on above the versions that were reported before.
        return signal.withVersion(Math.max(clock.millis(), last == null ? 1 : last.version() + 1));
    }

    private static ComponentDay day(ComponentReported signal) {
        return new ComponentDay(signal.component(), signal.day());
    }

    private String content(ComponentReported signal) {
        try {
            return json.writeValueAsString(signal.withVersion(0));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A signal could not be written as JSON", e);
        }
    }
}
