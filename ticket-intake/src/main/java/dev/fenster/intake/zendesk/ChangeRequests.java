package dev.fenster.intake.zendesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.privacy.ContentHash;

/** Fenster's own requests for what a client of Zendesk's API says has happened to a ticket. */
@Singleton
class ChangeRequests {
    private static final int GOOD = 5;
    private static final int BAD = 1;

    private final ContentHash hash;

    ChangeRequests(ContentHash hash) {
        this.hash = hash;
    }

    /**
     * @param moment
     *        what tells the same change, made again, from the same request, sent again
     * @return hand-off, status and rating; what was said is {@link #reply}
     */
    List<ObjectNode> changes(ZendeskTicket ticket, String source, long id, String moment) {
        var requests = new ArrayList<ObjectNode>();
        transfer(ticket).ifPresent(to -> requests.add(request(source, id, "transferred", moment + to).set("to", to)));
        ticket.text("status").map(status -> status.toLowerCase(Locale.ROOT)).ifPresent(
                status -> requests.add(status(request(source, id, type(status), moment + status), status)));
        rating(ticket).ifPresent(
                value -> requests.add(rating(request(source, id, "rated", moment + value), value)));
        return requests;
    }

    /**
     * @param key
     *        of this request, by which the sender sends it again; null when it has none, so that the same words of the same
     *        person are the same reply
     */
    Optional<ObjectNode> reply(ZendeskTicket ticket, String source, long id, String key) {
        return ticket.comment().map(text -> {
            boolean customer = ticket.isCommentOfRequester();
            var request = request(source, id, customer ? "customer_replied" : "agent_replied",
                    key == null ? null : key + " comment");
            if (customer) {
                request.putObject("actor").put("kind", "customer");
            } else {
                request.put("public", ticket.isCommentPublic());
                var actor = request.putObject("actor").put("kind", "agent");
                ticket.commentAuthor().ifPresent(author -> actor.put("id", author));
            }
            return request.put("text", text);
        });
    }

    private ObjectNode request(String source, long id, String type, String distinction) {
        var request = JsonNodeFactory.instance.objectNode().put("source", source)
                .put("externalId", ZendeskIds.externalId(id)).put("type", type);
        return distinction == null ? request : request.put("eventId", hash.hex(type + " " + distinction));
    }

    private static String type(String status) {
        return status.equals("solved") ? "resolved" : "status_changed";
    }

    private static ObjectNode status(ObjectNode request, String status) {
        if (!status.equals("solved")) {
            request.putObject("to").put("status", status.equals("hold") ? "on_hold" : status);
        }
        return request;
    }

    /** An assignee that is named by an e-mail address becomes one that says nothing by itself. */
    private Optional<ObjectNode> transfer(ZendeskTicket ticket) {
        var to = JsonNodeFactory.instance.objectNode();
        ticket.text("group_id").ifPresent(group -> to.put("team", group));
        ticket.text("assignee_id").or(() -> ticket.text("assignee_email").map(email -> hash.hex(email).substring(0, 16)))
                .ifPresent(owner -> to.put("owner", owner));
        return to.isEmpty() ? Optional.empty() : Optional.of(to);
    }

    private static Optional<Integer> rating(ZendeskTicket ticket) {
        var score = ticket.json().path("satisfaction_rating").path("score").asText("").toLowerCase(Locale.ROOT);
        return score.startsWith("good")
                ? Optional.of(GOOD)
                : score.startsWith("bad") ? Optional.of(BAD) : Optional.empty();
    }

    private static ObjectNode rating(ObjectNode request, int value) {
        request.putObject("rating").put("kind", "csat").put("value", value);
        request.putObject("actor").put("kind", "customer");
        return request;
    }
}
