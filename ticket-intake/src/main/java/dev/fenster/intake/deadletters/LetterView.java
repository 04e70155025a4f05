package dev.fenster.intake.deadletters;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A dead letter in a list.
 *
 * @param at
 *        when it was set aside
 * @param origin
 *        where it was read; null for what did not come from a topic
 * @param ticketId
 *        of an event about a ticket
 * @param type
 *        of the event, e.g. {@code ticket.opened.v1}
 * @param source
 *        that sent it, as the event or ticket-intake names it
 * @param bytes
 *        of key and value
 * @param cutFromBytes
 *        the length of a value that was too long to be kept whole
 * @param replayOf
 *        the dead letter that came back as this one
 * @param by
 *        the operator who replayed or discarded it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterView(String topic, int partition, long offset, Instant at, LetterState state, String reason, Origin origin,
        String key, String ticketId, String type, String eventId, String source, int bytes, Long cutFromBytes,
        String replayOf, Instant replayedAt, Instant discardedAt, String by) {
    static final String EXAMPLE = """
            {"topic": "dead-letters.routing-service.tickets", "partition": 0, "offset": 17, "at": "2026-11-02T08:15:00Z",
             "state": "replayed", "reason": "The value is no JSON", "origin": {"topic": "tickets", "partition": 4, "offset": 5123},
             "key": "98c28586-7bb8-5dd8-9f2a-6b7f0c7f9d10", "ticketId": "98c28586-7bb8-5dd8-9f2a-6b7f0c7f9d10",
             "type": "ticket.opened.v1", "eventId": "0c4b1e0a-53c8-5b27-8f0f-0d7a0b8f6c11", "source": "/ticket-intake/hotline",
             "bytes": 812, "replayedAt": "2026-11-02T09:40:00Z", "by": "operator"}""";
    private static final int LONGEST = 500;
    private static final Optional<String> SIGNALS = Optional.of("signals");
    private static final Optional<String> HELP_SOUGHT = Optional.of("ticket.help_sought.v1");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Where the record was read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Origin(String topic, Long partition, Long offset) {
        static Origin of(DeadLetter letter) {
            var topic = letter.fact("topic").map(LetterView::cut).orElse(null);
            return topic == null ? null : new Origin(topic, letter.number("partition"), letter.number("offset"));
        }
    }

    static LetterView of(DeadLetter letter, Optional<Mark> mark) {
        var state = mark.map(Mark::state).orElse(LetterState.OPEN);
        var at = mark.map(Mark::at);
        return new LetterView(letter.topic(), letter.partition(), letter.offset(), letter.at(), state, cut(letter.reason()),
                Origin.of(letter), letter.key() == null ? null : cut(letter.key()), ticketId(letter), text(letter, "ce_type"),
                text(letter, "ce_id"), text(letter, "ce_source"), letter.bytes(), letter.number("cut-from-bytes"),
                text(letter, DeadLetter.REPLAY_OF), at.filter(when -> state == LetterState.REPLAYED).orElse(null),
                at.filter(when -> state == LetterState.DISCARDED).orElse(null), mark.map(Mark::by).orElse(null));
    }

    /** What happened to tickets, and decisions on them, is keyed by the ticket's id; but not what came before a ticket. */
    private static String ticketId(DeadLetter letter) {
        boolean isKeyed = letter.key() != null && UUID.matcher(letter.key()).matches();
        return isKeyed && !letter.fact("topic").equals(SIGNALS) && !letter.header("ce_type").equals(HELP_SOUGHT)
                ? letter.key()
                : null;
    }

    private static String text(DeadLetter letter, String header) {
        return letter.header(header).map(LetterView::cut).orElse(null);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
