package dev.fenster.intake.access;

import java.util.List;

import dev.fenster.intake.limit.Limits;
import dev.fenster.intake.request.Fields;

/**
 * What an operator says of an API key.
 *
 * @param sources
 *        the sources that the key may name, or {@code *} for any
 * @param conversations
 *        the same name for all keys and sources that may link their tickets by the field conversation
 * @param limits
 *        null for the installation's
 */
record KeyRequest(String name, List<String> sources, String conversations, Limits limits) {
    private static final int MOST_SOURCES = 100;
    private static final int NAME_LIMIT = 100;

    /** Notes in the fields what is wrong. */
    static KeyRequest read(Fields fields) {
        var request = new KeyRequest(fields.line("name", NAME_LIMIT),
                fields.required("sources", fields.lines("sources", MOST_SOURCES, SourceName.LIMIT)),
                SourceName.ofConversations(fields), SenderLimits.read(fields));
        if (request.sources() != null) {
            request.sources().stream().filter(source -> !source.equals(CallerSources.ANY) && !SourceName.isValid(source))
                    .findFirst()
                    .ifPresent(source -> fields.wrong("sources", "must be names of sources or *; each " + SourceName.RULE));
        }
        return request;
    }
}
