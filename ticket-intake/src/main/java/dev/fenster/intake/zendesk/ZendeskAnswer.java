package dev.fenster.intake.zendesk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.zendesk.ZendeskService.Written;

/** What Zendesk would answer, as far as the request tells it: Fenster's front door keeps no tickets to add the rest. */
final class ZendeskAnswer {
    private static final List<String> REPEATED = List.of("external_id", "type", "subject", "raw_subject", "description",
            "priority", "recipient", "requester_id", "submitter_id", "assignee_id", "organization_id", "group_id", "problem_id",
            "due_at", "ticket_form_id", "brand_id");
    private static final List<String> LISTS = List.of("collaborator_ids", "follower_ids", "email_cc_ids", "tags",
            "custom_fields", "fields", "sharing_agreement_ids");

    private ZendeskAnswer() {}

    /**
     * @param api
     *        where Zendesk's API is called, e.g. {@code https://fenster.example/api/v1/compat/zendesk/api/v2}
     * @param createdAt
     *        null when it is not known
     */
    static ObjectNode of(Written written, String api, Instant createdAt, Instant now) {
        var answer = JsonNodeFactory.instance.objectNode();
        var ticket = answer.putObject("ticket");
        var given = written.ticket().json();
        ticket.put("url", api + "/tickets/" + written.id() + ".json").put("id", written.id());
        REPEATED.forEach(field -> ticket.set(field, scalar(given.path(field))));
        LISTS.forEach(field -> ticket.set(field,
                given.path(field).isArray() ? given.get(field) : JsonNodeFactory.instance.arrayNode()));
        written.ticket().comment().ifPresent(text -> ticket.put("description", text));
        ticket.put("status", written.ticket().text("status").orElse("open"));
        ticket.put("created_at", createdAt == null ? null : seconds(createdAt)).put("updated_at", seconds(now));
        ticket.put("has_incidents", false).put("is_public", written.ticket().isCommentPublic());
        ticket.putObject("satisfaction_rating").put("score",
                given.path("satisfaction_rating").path("score").asText("unoffered"));
        ticket.putObject("via").put("channel", given.path("via").path("channel").asText("api")).putObject("source");
        answer.putObject("audit").put("ticket_id", written.id()).put("created_at", seconds(now)).putArray("events");
        return answer;
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static JsonNode scalar(JsonNode value) {
        return value.isValueNode() ? value : JsonNodeFactory.instance.nullNode();
    }
}
