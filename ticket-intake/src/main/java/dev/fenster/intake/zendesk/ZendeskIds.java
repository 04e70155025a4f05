package dev.fenster.intake.zendesk;

import java.nio.ByteBuffer;
import java.util.Optional;

import jakarta.inject.Singleton;

import dev.fenster.intake.privacy.ContentHash;

/**
 * Numbers for tickets, since Zendesk's clients know tickets by numbers: 53 bits, which is what JavaScript counts to, of a keyed
 * hash. The number names the ticket to Fenster too, so that nothing has to be looked up to find a ticket by it.
 */
@Singleton
class ZendeskIds {
    private static final long LARGEST = (1L << 53) - 1;
    private static final String PREFIX = "zendesk-";
    private static final int MOST_DIGITS = 16;

    private final ContentHash hash;

    ZendeskIds(ContentHash hash) {
        this.hash = hash;
    }

    /**
     * @param distinction
     *        what makes the ticket this one: the sender's own id, its idempotency key, or all of the ticket
     * @return from 1 to 2^53 - 1
     */
    long of(String source, String distinction) {
        return Math.max(1, ByteBuffer.wrap(hash.bytes(PREFIX + source + "\n" + distinction)).getLong() & LARGEST);
    }

    /** @return the number in a path, such as {@code 42} or {@code 42.json}; empty for what is none of ours */
    Optional<Long> parse(String segment) {
        var digits = segment.endsWith(".json") ? segment.substring(0, segment.length() - ".json".length()) : segment;
        if (digits.isEmpty() || digits.length() > MOST_DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        long id = Long.parseLong(digits);
        return id >= 1 && id <= LARGEST ? Optional.of(id) : Optional.empty();
    }

    static String externalId(long id) {
        return PREFIX + id;
    }
}
