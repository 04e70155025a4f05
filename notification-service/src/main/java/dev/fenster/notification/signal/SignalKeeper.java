package dev.fenster.notification.signal;

import static dev.fenster.notification.webhook.EventType.COMPONENT_REPORTED;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.fenster.notification.webhook.WebhookEvents;
import io.micrometer.core.instrument.MeterRegistry;

/** Stores reports and tells subscribers about those that were news, both or neither. */
@ApplicationScoped
class SignalKeeper {
    private final ComponentDays days;
    private final WebhookEvents subscribers;
    private final MeterRegistry metrics;

    SignalKeeper(ComponentDays days, WebhookEvents subscribers, MeterRegistry metrics) {
        this.days = days;
        this.subscribers = subscribers;
        this.metrics = metrics;
    }

    @Transactional
    void keep(Collection<ComponentDay> reports) {
        var news = days.keepNewer(reports);
        if (subscribers.areWanted(COMPONENT_REPORTED)) {
            news.forEach(day -> subscribers.announce(COMPONENT_REPORTED, day.component() + "/" + day.day(), figures(day)));
        }
        metrics.counter("fenster.signals.kept").increment(news.size());
        metrics.counter("fenster.signals.outdated").increment(reports.size() - news.size());
    }

    /** What subscribers get: counts, but no ticket and no customer's words. */
    private static Map<String, Object> figures(ComponentDay day) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("component", day.component());
        figures.put("componentName", day.componentName() == null ? day.component() : day.componentName());
        if (day.owner() != null) {
            figures.put("owner", day.owner());
        }
        figures.put("day", day.day());
        figures.put("timezone", day.timezone());
        figures.put("version", day.version());
        figures.put("tickets", day.tickets());
        figures.put("answered", day.answered());
        return figures;
    }
}
