package dev.fenster.intake.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.ProducerRecord;

import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.publishing.CloudEvent;
import dev.fenster.intake.publishing.EventJson;
import dev.fenster.intake.publishing.EventPublisher;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

/** Makes and revokes API keys. The topic is the truth; this instance acts on it as all others do, when it reads it. */
@Singleton
class ApiKeyService {
    private static final Duration STOP = Duration.ofSeconds(5);

    private final ApiKeys keys;
    private final EventPublisher publisher;
    private final AccessConfig config;
    private final Clock clock;
    private final ApiKeyTopic topic;
    private final Thread follower;

    ApiKeyService(ApiKeys keys, EventPublisher publisher, AccessConfig config, Clock clock,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.keys = keys;
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
        this.topic = new ApiKeyTopic(kafka, keys, this::seed);
        this.follower = new Thread(topic, "intake-config");
    }

    void start(@Observes StartupEvent event) {
        config.seedFile().ifPresent(ApiKeyService::read);
        brokersAreKnown();
        follower.setDaemon(true);
        follower.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        topic.close();
        follower.join(STOP.toMillis());
    }

    List<ApiKey> all() {
        return keys.valid();
    }

    /** @return the key as it is kept, and the secret that is shown this once */
    CompletionStage<CreatedKey> create(String name, List<String> sources) {
        var secret = KeySecret.next();
        var key = new ApiKey(KeySecret.nextId(), name, KeySecret.hash(secret), sources, clock.instant(), null);
        return write(key).thenApply(safe -> new CreatedKey(key, secret));
    }

    /**
     * @throws ProblemException
     *         404 when no valid key has this id
     */
    CompletionStage<Void> revoke(String id) {
        var key = keys.find(id).filter(ApiKey::isValid)
                .orElseThrow(() -> ProblemException
                        .notFound("There is no valid API key with this id; GET /api/v1/api-keys lists them."));
        return write(key.revoked(clock.instant()));
    }

    /** Taken over from the file once the topic was read and the brokers are known; then the instance is ready. */
    private boolean seed() {
        if (!brokersAreKnown()) {
            return false;
        }
        config.seedFile().map(ApiKeyService::read).orElse(List.of()).stream().filter(key -> keys.find(key.id()).isEmpty())
                .forEach(key -> write(key).toCompletableFuture().join());
        keys.complete();
        return true;
    }

    private boolean brokersAreKnown() {
        return publisher.knows(ApiKeyTopic.NAME) & publisher.knows(CloudEvent.TOPIC);
    }

    private CompletionStage<Void> write(ApiKey key) {
        return publisher
                .publish(new ProducerRecord<>(ApiKeyTopic.NAME, ApiKeyTopic.KEY_PREFIX + key.id(), EventJson.bytes(key)))
                .thenAccept(safe -> keys.put(key));
    }

    private static List<ApiKey> read(Path seedFile) {
        try {
            return ApiKeyJson.readAll(Files.readAllBytes(seedFile));
        } catch (IOException e) {
            throw new UncheckedIOException("fenster.intake.seed-file cannot be read: " + seedFile, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("fenster.intake.seed-file is no list of API keys: " + seedFile, e);
        }
    }

    /**
     * @param secret
     *        the key itself, to be shown once
     */
    record CreatedKey(ApiKey key, String secret) {}
}
