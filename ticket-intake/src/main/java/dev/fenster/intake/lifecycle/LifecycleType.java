package dev.fenster.intake.lifecycle;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to a ticket after it was opened. */
enum LifecycleType {
    @JsonProperty("answered")
    ANSWERED,
    @JsonProperty("customer_replied")
    CUSTOMER_REPLIED,
    @JsonProperty("agent_replied")
    AGENT_REPLIED,
    @JsonProperty("status_changed")
    STATUS_CHANGED,
    @JsonProperty("transferred")
    TRANSFERRED,
    @JsonProperty("abandoned")
    ABANDONED,
    @JsonProperty("resolved")
    RESOLVED,
    @JsonProperty("reopened")
    REOPENED,
    @JsonProperty("rated")
    RATED;

    /** @return the event's type, e.g. {@code ticket.agent_replied.v1} */
    String eventType() {
        return "ticket." + name().toLowerCase(Locale.ROOT) + ".v1";
    }
}
