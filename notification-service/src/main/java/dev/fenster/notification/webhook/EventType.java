package dev.fenster.notification.webhook;

import java.util.List;

/** What a subscriber can be told about. */
public final class EventType {
    /** An agenda was prepared, normally the day before its meeting. */
    public static final String AGENDA_PREPARED = "agenda.prepared";
    /** The figures of a component on a day have changed. */
    public static final String COMPONENT_REPORTED = "component.reported";
    static final List<String> ALL = List.of(AGENDA_PREPARED, COMPONENT_REPORTED);

    private EventType() {}
}
