package dev.fenster.local.demo;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** The body of {@code POST /api/v1/tickets/events}. Absent fields are left out; times are RFC 3339 in UTC. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DemoEvent(String source, String externalId, String type,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant occurredAt, Actor actor,
        @JsonProperty("public") Boolean visible, To to, Rating rating, String text) implements DemoRequest {

    @Override
    public String path() {
        return "/api/v1/tickets/events";
    }

    /** Who did it: kind is agent, customer, bot or system. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Actor(String kind, String id, String team) {}

    /** What it changed to; exactly one of the three is given. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record To(String status, String team, String channel) {}

    /** csat from 1 to 5, nps from 0 to 10. */
    public record Rating(String kind, int value) {}
}
