package dev.fenster.intake.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.ProducerRecord;

import dev.fenster.intake.publishing.CloudEvent;
import dev.fenster.intake.publishing.EventJson;
import dev.fenster.intake.publishing.EventPublisher;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

/** What operators configure. The topic is the truth; this instance acts on it as all others do, when it reads it. */
@Singleton
public class Configuration {
    private static final Duration STOP = Duration.ofSeconds(5);

    private final List<ConfigurationPart> parts;
    private final EventPublisher publisher;
    private final Declarations declarations;
    private final ConfigurationTopic topic;
    private final Thread follower;
    private volatile boolean complete;

    Configuration(@All List<ConfigurationPart> parts, EventPublisher publisher, Declarations declarations,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.parts = parts;
        this.publisher = publisher;
        this.declarations = declarations;
        this.topic = new ConfigurationTopic(kafka, parts, this::completed);
        this.follower = new Thread(topic, ConfigurationTopic.NAME);
    }

    void start(@Observes StartupEvent event) {
        brokersAreKnown();
        follower.setDaemon(true);
        follower.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        topic.close();
        follower.join(STOP.toMillis());
    }

    /** @return whether the topic was read to its end once, so that what is not known is not there */
    public boolean isComplete() {
        return complete;
    }

    /** @return completed when the record is safe, and known to this instance */
    public CompletionStage<Void> put(ConfigurationPart part, String id, Object content) {
        var json = EventJson.bytes(content);
        return publish(part, id, json).thenAccept(safe -> part.put(json));
    }

    /** @return completed when the removal is safe, and known to this instance */
    public CompletionStage<Void> remove(ConfigurationPart part, String id) {
        return publish(part, id, null).thenAccept(safe -> part.remove(id));
    }

    private CompletionStage<?> publish(ConfigurationPart part, String id, byte[] json) {
        return publisher.publish(new ProducerRecord<>(ConfigurationTopic.NAME, part.prefix() + id, json));
    }

    /** What is missing, and what the file declares, is added once the topic was read and the brokers are known; then the instance is ready. */
    private boolean completed() {
        if (brokersAreKnown()) {
            parts.forEach(part -> part.missing().forEach((id, content) -> put(part, id, content).toCompletableFuture().join()));
            declarations.follow(this);
            complete = true;
        }
        return complete;
    }

    private boolean brokersAreKnown() {
        return publisher.knows(ConfigurationTopic.NAME) & publisher.knows(CloudEvent.TOPIC);
    }
}
