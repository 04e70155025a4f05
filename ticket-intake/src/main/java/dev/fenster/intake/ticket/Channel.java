package dev.fenster.intake.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a customer turns to the company. */
public enum Channel {
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("chat")
    CHAT,
    @JsonProperty("social")
    SOCIAL,
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("web")
    WEB
}
