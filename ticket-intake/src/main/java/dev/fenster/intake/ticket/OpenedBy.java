package dev.fenster.intake.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who opened a ticket. */
enum OpenedBy {
    @JsonProperty("customer")
    CUSTOMER,
    @JsonProperty("agent")
    AGENT
}
