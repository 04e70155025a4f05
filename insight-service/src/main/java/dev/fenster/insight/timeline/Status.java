package dev.fenster.insight.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a ticket stands. */
public enum Status {
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
    CLOSED;

    boolean isUnsolved() {
        return this != SOLVED && this != CLOSED;
    }
}
