package dev.fenster.insight.ingestion;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.fenster.insight.timeline.EventFacts;
import dev.fenster.insight.timeline.EventType;

/** The fields without which an event of its type says nothing. */
final class RequiredFields {
    private RequiredFields() {}

    /**
     * @throws PoisonException
     *         naming the first field that is missing
     */
    static void check(EventType type, EventFacts facts) throws PoisonException {
        for (var field : of(type, facts).entrySet()) {
            if (field.getValue() == null) {
                throw new PoisonException(type.typeName() + " lacks the field " + field.getKey());
            }
        }
    }

    private static Map<String, Object> of(EventType type, EventFacts facts) {
        var fields = new LinkedHashMap<String, Object>();
        switch (type) {
            case OPENED -> {
                fields.put("source", facts.source());
                fields.put("externalId", facts.externalId());
                fields.put("channel", facts.channel());
            }
            case STATUS_CHANGED -> fields.put("status", facts.status());
            case TRANSFERRED -> fields.put("to", facts.to());
            case RATED -> {
                fields.put("rating.kind", facts.rating() == null ? null : facts.rating().kind());
                fields.put("rating.value", facts.rating() == null ? null : facts.rating().value());
            }
            case DECIDED, CORRECTED -> {
                fields.put("outcome", facts.outcome());
                fields.put("catalogueRevision", facts.catalogueRevision());
                fields.put("owner.key", facts.owner() == null ? "" : facts.owner().key());
                fields.put("owner.name", facts.owner() == null ? "" : facts.owner().name());
            }
            default -> {
                // What the event is called says all that is needed.
            }
        }
        return fields;
    }
}
