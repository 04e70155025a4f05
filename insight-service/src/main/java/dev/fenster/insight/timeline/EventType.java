package dev.fenster.insight.timeline;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types of events that figures are made from, each by its CloudEvents type. */
public enum EventType {
    OPENED("ticket.opened.v1"),
    ANSWERED("ticket.answered.v1"),
    CUSTOMER_REPLIED("ticket.customer_replied.v1"),
    AGENT_REPLIED("ticket.agent_replied.v1"),
    STATUS_CHANGED("ticket.status_changed.v1"),
    TRANSFERRED("ticket.transferred.v1"),
    ABANDONED("ticket.abandoned.v1"),
    RESOLVED("ticket.resolved.v1"),
    REOPENED("ticket.reopened.v1"),
    RATED("ticket.rated.v1"),
    ERASED("ticket.erased.v1"),
    DECIDED("route.decided.v1"),
    CORRECTED("route.corrected.v1");

    private static final Map<String, EventType> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(EventType::typeName, Function.identity()));

    private final String typeName;

    EventType(String typeName) {
        this.typeName = typeName;
    }

    /** @return the CloudEvents type, e.g. {@code ticket.opened.v1} */
    public String typeName() {
        return typeName;
    }

    /** @return empty for a type that is none of this service's business */
    public static Optional<EventType> named(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }
}
