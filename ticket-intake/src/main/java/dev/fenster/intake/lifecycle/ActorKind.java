package dev.fenster.intake.lifecycle;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who did something to a ticket. */
enum ActorKind {
    @JsonProperty("agent")
    AGENT,
    @JsonProperty("customer")
    CUSTOMER,
    @JsonProperty("bot")
    BOT,
    @JsonProperty("system")
    SYSTEM
}
