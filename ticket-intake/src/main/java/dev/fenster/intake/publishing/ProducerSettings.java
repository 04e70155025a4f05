package dev.fenster.intake.publishing;

import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BUFFER_MEMORY_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.CLIENT_ID_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_REQUEST_SIZE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.METADATA_MAX_IDLE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.RECONNECT_BACKOFF_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG;

import java.time.Duration;
import java.util.Map;

/** How the producer behaves; promises hang on these values, so the configuration cannot change them. */
final class ProducerSettings {
    static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(6);
    private static final int MEBIBYTE = 1024 * 1024;

    private ProducerSettings() {}

    static Map<String, Object> values() {
        return Map.ofEntries(Map.entry(CLIENT_ID_CONFIG, "ticket-intake"), Map.entry(ACKS_CONFIG, "all"),
                Map.entry(ENABLE_IDEMPOTENCE_CONFIG, true),
                Map.entry(DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY_TIMEOUT.toMillis()),
                Map.entry(REQUEST_TIMEOUT_MS_CONFIG, 4000),
                Map.entry(LINGER_MS_CONFIG, 1L), Map.entry(MAX_REQUEST_SIZE_CONFIG, 4 * MEBIBYTE),
                // The event loop sends: it neither waits for the brokers' description nor for room in the buffer.
                Map.entry(MAX_BLOCK_MS_CONFIG, 0L), Map.entry(METADATA_MAX_IDLE_CONFIG, Duration.ofDays(3650).toMillis()),
                // What waits while the brokers are away; beyond it clients hear at once that they have to come again.
                Map.entry(BUFFER_MEMORY_CONFIG, 8L * MEBIBYTE),
                // Back within seconds of the brokers' return.
                Map.entry(RECONNECT_BACKOFF_MS_CONFIG, 100L), Map.entry(RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L),
                Map.entry(RETRY_BACKOFF_MAX_MS_CONFIG, 500L), Map.entry(SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, 2000L),
                Map.entry(SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, 4000L));
    }
}
