package dev.fenster.intake.zendesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.html.HtmlText;
import dev.fenster.intake.problem.ProblemException;

/** A ticket as a client of Zendesk's API writes it: https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/ */
record ZendeskTicket(ObjectNode json) {
    /**
     * @param body
     *        {@code {"ticket": {…}}}
     * @throws ProblemException
     *         400 when there is no ticket in it
     */
    static ZendeskTicket of(ObjectNode body) {
        if (body.get("ticket") instanceof ObjectNode ticket) {
            return new ZendeskTicket(ticket);
        }
        throw ProblemException.malformed("The body has to be {\"ticket\": {…}}.");
    }

    Optional<String> text(String field) {
        return text(json, field);
    }

    /** @return what the comment says, as plain text */
    Optional<String> comment() {
        var comment = json.path("comment");
        if (comment.isTextual()) {
            return text("comment");
        }
        return text(comment, "body").or(() -> text(comment, "html_body").map(HtmlText::of).filter(html -> !html.isBlank()));
    }

    boolean isCommentPublic() {
        return json.path("comment").path("public").asBoolean(true);
    }

    Optional<String> commentAuthor() {
        return text(json.path("comment"), "author_id");
    }

    /** @return whether the requester wrote the comment, as far as the request tells */
    boolean isCommentOfRequester() {
        return commentAuthor().isPresent() && commentAuthor().equals(text("requester_id"));
    }

    Optional<String> requester(String field) {
        return text(json.path("requester"), field);
    }

    /** @return each tag; Zendesk takes an array, and words in one string too */
    List<String> tags() {
        var tags = new ArrayList<String>();
        if (json.path("tags").isTextual()) {
            tags.addAll(List.of(json.path("tags").textValue().strip().split("[\\s,]+")));
        } else {
            json.path("tags").forEach(tag -> tags.add(tag.asText()));
        }
        return tags;
    }

    /** @return a string, or a number as Zendesk's ids are, without blanks around it */
    private static Optional<String> text(JsonNode object, String field) {
        var value = object.path(field);
        return value.isTextual() || value.isIntegralNumber()
                ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
