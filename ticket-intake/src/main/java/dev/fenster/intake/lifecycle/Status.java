package dev.fenster.intake.lifecycle;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a ticket is. */
enum Status {
    @JsonProperty("new")
    NEW,
    @JsonProperty("open")
    OPEN,
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("on_hold")
    ON_HOLD,
    @JsonProperty("solved")
    SOLVED,
    @JsonProperty("closed")
    CLOSED
}
