package dev.fenster.insight.timeline;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The fields of all events that figures are made from; each is null where the event does not have it.
 *
 * @param eventId
 *        of a routing decision: the opening that it decides about
 * @param team
 *        of an opening: the team that has the ticket first
 */
public record EventFacts(String source, String externalId, Channel channel, String language, String product,
        String productVersion, String component, Priority priority, Call call, OpenedBy openedBy, Actor actor,
        @JsonProperty("public") Boolean isPublic, Status status, Destination to, Rating rating, String componentName,
        Owner owner, Outcome outcome, Long catalogueRevision, String team, UUID eventId) {
    /** Where the customer turned to the company. */
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

    public enum Priority {
        @JsonProperty("low")
        LOW,
        @JsonProperty("normal")
        NORMAL,
        @JsonProperty("high")
        HIGH,
        @JsonProperty("urgent")
        URGENT
    }

    public enum OpenedBy {
        @JsonProperty("customer")
        CUSTOMER,
        @JsonProperty("agent")
        AGENT
    }

    public enum ActorKind {
        @JsonProperty("agent")
        AGENT,
        @JsonProperty("customer")
        CUSTOMER,
        @JsonProperty("bot")
        BOT,
        @JsonProperty("system")
        SYSTEM
    }

    public enum RatingKind {
        @JsonProperty("csat")
        CSAT,
        @JsonProperty("nps")
        NPS,
        @JsonProperty("ces")
        CES
    }

    /** A ticket without a decision yet has no outcome. */
    public enum Outcome {
        @JsonProperty("routed")
        ROUTED,
        @JsonProperty("unrouted")
        UNROUTED
    }

    public record Call(Instant queuedAt, Instant answeredAt, Instant endedAt, Boolean abandoned) {}

    public record Actor(ActorKind kind, String id, String team) {}

    public record Destination(String team, Channel channel, String owner, String department) {}

    public record Rating(RatingKind kind, Integer value) {}

    public record Owner(String key, String name) {}
}
