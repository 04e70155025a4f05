package dev.fenster.local.demo;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;

/** The body of {@code POST /api/v1/tickets}. Absent fields are left out; times are RFC 3339 in UTC. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DemoTicket(String source, String externalId, String channel,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant occurredAt, String subject, String text, String language,
        Customer customer, String product, String productVersion, String component, String priority, List<String> tags,
        Call call) implements DemoRequest {

    @Override
    public String path() {
        return "/api/v1/tickets";
    }

    /** The customer as the channel knows him; value is the yearly turnover with him in euros. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Customer(String email, String phone, String handle, String account, String segment, Integer value,
            String preferredChannel) {}

    /** A telephone call: without answeredAt and endedAt it is still waiting or still going on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Call(@JsonFormat(shape = JsonFormat.Shape.STRING) Instant queuedAt,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant answeredAt,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant endedAt, boolean abandoned) {}
}
