package dev.fenster.intake.lifecycle;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to a ticket after it was opened, or before. */
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
    RATED,
    @JsonProperty("erased")
    ERASED,
    /** A customer looked for help before there was a ticket. */
    @JsonProperty("help_sought")
    HELP_SOUGHT;

    /** @return the event's type, e.g. {@code ticket.agent_replied.v1} */
    String eventType() {
        return "ticket." + name().toLowerCase(Locale.ROOT) + ".v1";
    }
}
