package dev.fenster.intake.inbound;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.source.Source;

/** What a source adds to the tickets and events that its mapping made. */
final class SourceDefaults {
    private SourceDefaults() {}

    /**
     * @param conversation
     *        what the source calls the conversation; null where it does not say
     */
    static void addToTicket(Source source, String conversation, ObjectNode ticket) {
        addConversation(source, conversation, ticket);
        addAbout(source, ticket);
        add(ticket, "team", source.team());
    }

    /** An agent without a team belongs to the source's; help is sought about the source's product. */
    static void addToEvent(Source source, String conversation, ObjectNode event) {
        if (event.path("type").asText().equals("help_sought")) {
            addAbout(source, event);
            return;
        }
        addConversation(source, conversation, event);
        if (event.get("actor") instanceof ObjectNode actor && actor.path("kind").asText().equals("agent")) {
            add(actor, "team", source.team());
        }
    }

    /** A kind's mapping names the conversation whether or not the source shares any. */
    private static void addConversation(Source source, String conversation, ObjectNode request) {
        if (source.conversations() == null) {
            request.remove("conversation");
        } else {
            add(request, "conversation", conversation);
        }
    }

    private static void addAbout(Source source, ObjectNode request) {
        add(request, "product", source.product());
        add(request, "language", source.language());
    }

    private static void add(ObjectNode request, String field, String value) {
        if (value != null && !request.hasNonNull(field)) {
            request.put(field, value);
        }
    }
}
