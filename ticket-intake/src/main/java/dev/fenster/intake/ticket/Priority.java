package dev.fenster.intake.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How urgent the source takes a ticket to be. */
enum Priority {
    @JsonProperty("low")
    LOW,
    @JsonProperty("normal")
    NORMAL,
    @JsonProperty("high")
    HIGH,
    @JsonProperty("urgent")
    URGENT
}
