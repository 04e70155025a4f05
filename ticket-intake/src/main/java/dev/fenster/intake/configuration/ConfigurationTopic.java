package dev.fenster.intake.configuration;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Follows the compacted topic intake-config from its beginning for as long as the service runs, without a group: every instance
 * reads all of it. The brokers' absence only delays it.
 */
final class ConfigurationTopic implements Runnable, AutoCloseable {
    static final String NAME = "intake-config";
    private static final Logger LOG = Logger.getLogger(ConfigurationTopic.class);
    private static final TopicPartition PARTITION = new TopicPartition(NAME, 0);
    private static final Duration FIRST_POLLS = Duration.ofMillis(50);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConfigurationPart> parts;
    private final BooleanSupplier whenRead;
    private volatile boolean closed;

    /**
     * @param whenRead
     *        tried after the topic was read to its end, until it returns true
     */
    ConfigurationTopic(Map<String, Object> kafka, List<ConfigurationPart> parts, BooleanSupplier whenRead) {
        this.consumer = new KafkaConsumer<>(config(kafka), new StringDeserializer(), new ByteArrayDeserializer());
        this.parts = parts;
        this.whenRead = whenRead;
    }

    @Override
    public void run() {
        try (consumer) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            boolean complete = false;
            while (!closed) {
                complete = poll(complete);
            }
        } catch (WakeupException | InterruptException e) {
            LOG.debugf(e, "%s is no longer followed", NAME);
        }
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
    }

    private boolean poll(boolean complete) {
        try {
            consumer.poll(complete ? POLL : FIRST_POLLS).forEach(this::apply);
            return complete || isAtEnd() && whenRead.getAsBoolean();
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (KafkaException | CompletionException e) {
            LOG.warnf("%s cannot be read now and will be tried again: %s", NAME, e.toString());
            return complete;
        }
    }

    private boolean isAtEnd() {
        return consumer.position(PARTITION) >= consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
    }

    private void apply(ConsumerRecord<String, byte[]> message) {
        parts.stream().filter(part -> message.key() != null && message.key().startsWith(part.prefix())).findFirst()
                .ifPresent(part -> apply(message, part));
    }

    private static void apply(ConsumerRecord<String, byte[]> message, ConfigurationPart part) {
        if (message.value() == null) {
            part.remove(message.key().substring(part.prefix().length()));
            return;
        }
        try {
            part.put(message.value());
        } catch (IllegalArgumentException e) {
            LOG.errorf("The record of %s at offset %d cannot be read and is left out: %s", NAME, message.offset(),
                    e.getMessage());
        }
    }

    private static Map<String, Object> config(Map<String, Object> kafka) {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "ticket-intake-config");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4000);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return config;
    }
}
