package dev.fenster.intake.access;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import dev.fenster.intake.configuration.Configuration;
import dev.fenster.intake.problem.ProblemException;

/** Makes and revokes API keys. */
@Singleton
class ApiKeyService {
    private final ApiKeys keys;
    private final Configuration configuration;
    private final Clock clock;

    ApiKeyService(ApiKeys keys, Configuration configuration, Clock clock) {
        this.keys = keys;
        this.configuration = configuration;
        this.clock = clock;
    }

    List<ApiKey> all() {
        return keys.valid();
    }

    /** @return the key as it is kept, and the secret that is shown this once */
    CompletionStage<CreatedKey> create(KeyRequest request) {
        var secret = KeySecret.next();
        var key = new ApiKey(KeySecret.nextId(), request.name(), KeySecret.hash(secret), request.sources(),
                request.conversations(), request.limits(), false, clock.instant(), null);
        return configuration.put(keys, key.id(), key).thenApply(safe -> new CreatedKey(key, secret));
    }

    /**
     * @throws ProblemException
     *         404 when no valid key has this id
     */
    CompletionStage<Void> revoke(String id) {
        var key = keys.find(id).filter(ApiKey::isValid)
                .orElseThrow(() -> ProblemException
                        .notFound("There is no valid API key with this id; GET /api/v1/api-keys lists them."));
        return configuration.put(keys, id, key.revoked(clock.instant()));
    }

    /**
     * @param secret
     *        the key itself, to be shown once
     */
    record CreatedKey(ApiKey key, String secret) {}
}
