package dev.fenster.intake.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A dead letter, looked at.
 *
 * @param headers
 *        all of the record, at most 100
 * @param payload
 *        null when the record has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterDetail(@JsonUnwrapped LetterView letter, List<HeaderView> headers, PayloadView payload) {
    static final String EXAMPLE = """
            {"topic": "dead-letters.routing-service.tickets", "partition": 0, "offset": 17, "at": "2026-11-02T08:15:00Z",
             "state": "open", "reason": "The value is no JSON", "origin": {"topic": "tickets", "partition": 4, "offset": 5123},
             "key": "98c28586-7bb8-5dd8-9f2a-6b7f0c7f9d10", "type": "ticket.opened.v1", "bytes": 63,
             "headers": [{"name": "ce_type", "value": "ticket.opened.v1"},
                         {"name": "dead-letter-reason", "value": "The value is no JSON"}],
             "payload": {"encoding": "text", "content": "{\\"ticketId\\": \\"98c28586-7bb8", "truncated": false,
                         "address": "/api/v1/dead-letters/dead-letters.routing-service.tickets/0/17/payload"}}""";
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_HEADER = 2_000;

    record HeaderView(String name, String value) {}

    static LetterDetail of(DeadLetter letter, Optional<Mark> mark) {
        var headers = StreamSupport.stream(letter.headers().spliterator(), false).limit(MOST_HEADERS)
                .map(header -> new HeaderView(cut(header.key()), text(header.value()))).toList();
        var address = "/api/v1/dead-letters/%s/%d/%d/payload".formatted(letter.topic(), letter.partition(), letter.offset());
        return new LetterDetail(LetterView.of(letter, mark), headers,
                letter.value() == null ? null : PayloadView.of(letter.value(), address));
    }

    private static String text(byte[] value) {
        return value == null ? null : cut(new String(value, UTF_8));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_HEADER ? text : text.substring(0, LONGEST_HEADER) + "…";
    }
}
