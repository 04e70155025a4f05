package dev.fenster.intake.access;

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
final class ApiKeyTopic implements Runnable, AutoCloseable {
    static final String NAME = "intake-config";
    static final String KEY_PREFIX = "api-key/";
    private static final Logger LOG = Logger.getLogger(ApiKeyTopic.class);
    private static final TopicPartition PARTITION = new TopicPartition(NAME, 0);
    private static final Duration FIRST_POLLS = Duration.ofMillis(50);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaConsumer<String, byte[]> consumer;
    private final ApiKeys keys;
    private final BooleanSupplier whenRead;
    private volatile boolean closed;

    /**
     * @param whenRead
     *        tried after the topic was read to its end, until it returns true
     */
    ApiKeyTopic(Map<String, Object> kafka, ApiKeys keys, BooleanSupplier whenRead) {
        this.consumer = new KafkaConsumer<>(config(kafka), new StringDeserializer(), new ByteArrayDeserializer());
        this.keys = keys;
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
        if (message.key() == null || !message.key().startsWith(KEY_PREFIX)) {
            return;
        }
        if (message.value() == null) {
            keys.remove(message.key().substring(KEY_PREFIX.length()));
            return;
        }
        try {
            keys.put(ApiKeyJson.read(message.value()));
        } catch (IllegalArgumentException e) {
            LOG.errorf("The record of %s at offset %d is no API key and is left out: %s", NAME, message.offset(),
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
