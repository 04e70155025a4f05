package dev.fenster.intake.zendesk;

import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fenster's own request for a ticket that a client of Zendesk's API opens. */
final class OpeningRequest {
    private static final int SUBJECT_LIMIT = 500;
    private static final int MOST_TAGS = 20;
    private static final int TAG_LIMIT = 50;
    private static final Map<String, String> CHANNELS = Map.ofEntries(Map.entry("email", "email"), Map.entry("mail", "email"),
            Map.entry("phone", "phone"), Map.entry("voice", "phone"), Map.entry("voicemail", "phone"),
            Map.entry("phone_call_inbound", "phone"), Map.entry("phone_call_outbound", "phone"), Map.entry("chat", "chat"),
            Map.entry("native_messaging", "chat"), Map.entry("messaging", "chat"), Map.entry("sms", "chat"),
            Map.entry("whatsapp", "chat"), Map.entry("twitter", "social"), Map.entry("facebook", "social"),
            Map.entry("instagram", "social"), Map.entry("any_channel", "social"));

    private OpeningRequest() {}

    static ObjectNode of(ZendeskTicket ticket, String source, long id) {
        var request = JsonNodeFactory.instance.objectNode();
        request.put("source", source).put("externalId", ZendeskIds.externalId(id)).put("channel", channel(ticket));
        ticket.text("subject").or(() -> ticket.text("raw_subject")).map(OpeningRequest::subject)
                .ifPresent(subject -> request.put("subject", subject));
        ticket.comment().or(() -> ticket.text("description")).ifPresent(text -> request.put("text", text));
        ticket.text("priority").ifPresent(priority -> request.put("priority", priority.toLowerCase(Locale.ROOT)));
        request.put("openedBy", isOpenedByAgent(ticket) ? "agent" : "customer");
        addTags(ticket, request);
        addCustomer(ticket, request);
        return request;
    }

    private static String channel(ZendeskTicket ticket) {
        var channel = ticket.json().path("via").path("channel").asText("").toLowerCase(Locale.ROOT);
        return CHANNELS.getOrDefault(channel, "web");
    }

    private static String subject(String given) {
        var line = given.replaceAll("\\s*\\R\\s*", " ");
        return line.length() <= SUBJECT_LIMIT ? line : line.substring(0, SUBJECT_LIMIT - 1) + "…";
    }

    /** Whoever writes without saying who it is writes as the requester, as in Zendesk. */
    private static boolean isOpenedByAgent(ZendeskTicket ticket) {
        return !ticket.isCommentPublic() || ticket.commentAuthor().isPresent() && !ticket.isCommentOfRequester();
    }

    private static void addTags(ZendeskTicket ticket, ObjectNode request) {
        var tags = ticket.tags().stream().map(String::strip).filter(tag -> !tag.isEmpty() && tag.length() <= TAG_LIMIT)
                .distinct().limit(MOST_TAGS).toList();
        if (!tags.isEmpty()) {
            tags.forEach(request.putArray("tags")::add);
        }
    }

    private static void addCustomer(ZendeskTicket ticket, ObjectNode request) {
        var customer = request.putObject("customer");
        ticket.requester("email").ifPresent(email -> customer.put("email", email));
        ticket.requester("phone").ifPresent(phone -> customer.put("phone", phone));
        ticket.requester("external_id").or(() -> ticket.text("requester_id").map(id -> "zendesk-user-" + id))
                .ifPresent(account -> customer.put("account", account));
    }
}
