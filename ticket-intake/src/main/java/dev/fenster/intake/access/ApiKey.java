package dev.fenster.intake.access;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import dev.fenster.intake.limit.Limits;

/**
 * A key of an integration as the topic intake-config keeps it.
 *
 * @param hash
 *        SHA-256 of the key, 64 hexadecimal digits; the key itself is nowhere
 * @param sources
 *        the sources that it may name; {@code *} stands for any
 * @param conversations
 *        what its sources have in common with others that share conversations; null where they share none
 * @param limits
 *        null where the installation's are good enough
 * @param declared
 *        whether the configuration file declares it
 * @param revokedAt
 *        since when it is worth nothing; null while it is valid. A revoked key stays known, so that no seed brings it back.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ApiKey(String id, String name, String hash, List<String> sources, String conversations, Limits limits,
        boolean declared, Instant createdAt, Instant revokedAt) {
    ApiKey {
        if (id == null || hash == null || sources == null || sources.isEmpty()) {
            throw new IllegalArgumentException("An API key has id, hash and sources");
        }
        sources = List.copyOf(sources);
    }

    ApiKey revoked(Instant at) {
        return new ApiKey(id, name, hash, sources, conversations, limits, declared, createdAt, at);
    }

    ApiKey createdAt(Instant at) {
        return new ApiKey(id, name, hash, sources, conversations, limits, declared, at, revokedAt);
    }

    boolean isValid() {
        return revokedAt == null;
    }
}
