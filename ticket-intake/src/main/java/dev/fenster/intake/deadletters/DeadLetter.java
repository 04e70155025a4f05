package dev.fenster.intake.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** A record that could not be processed: as it was read, with the reason and its origin in headers. */
public final class DeadLetter {
    static final String REPLAY_OF = "fenster-replay-of";
    private static final String PREFIX = "dead-letter-";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final ConsumerRecord<byte[], byte[]> letter;

    DeadLetter(ConsumerRecord<byte[], byte[]> letter) {
        this.letter = letter;
    }

    /** @return e.g. {@code dead-letters.routing-service.tickets-0@17} */
    public String name() {
        return letter.topic() + "-" + letter.partition() + "@" + letter.offset();
    }

    /** @return what was to be processed; null when there was nothing but a key */
    public byte[] value() {
        return letter.value();
    }

    /** @return the last header of this name as text */
    public Optional<String> header(String name) {
        return Optional.ofNullable(letter.headers().lastHeader(name)).map(Header::value)
                .map(value -> new String(value, UTF_8));
    }

    /** @return whether only the beginning of the value was kept */
    public boolean isCut() {
        return number("cut-from-bytes") != null;
    }

    String topic() {
        return letter.topic();
    }

    int partition() {
        return letter.partition();
    }

    TopicPartition topicPartition() {
        return new TopicPartition(letter.topic(), letter.partition());
    }

    long offset() {
        return letter.offset();
    }

    /** @return when it was set aside */
    Instant at() {
        return Instant.ofEpochMilli(letter.timestamp());
    }

    Headers headers() {
        return letter.headers();
    }

    String key() {
        return letter.key() == null ? null : new String(letter.key(), UTF_8);
    }

    boolean hasTextKey() {
        return letter.key() == null || Arrays.equals(key().getBytes(UTF_8), letter.key());
    }

    String reason() {
        return fact("reason").orElse("");
    }

    /** @return what the service noted of this name when it set the record aside, e.g. {@code topic} */
    Optional<String> fact(String name) {
        return header(PREFIX + name);
    }

    /** @return a number that the service noted; null when there is none */
    Long number(String name) {
        return fact(name).filter(NUMBER.asMatchPredicate()).map(Long::valueOf).orElse(null);
    }

    /** @return the number of bytes that key and value take */
    int bytes() {
        return Math.max(0, letter.serializedKeySize()) + Math.max(0, letter.serializedValueSize());
    }

    /** @return the record as it was before it was set aside, for this topic */
    ProducerRecord<String, byte[]> revived(String topic) {
        var revived = new ProducerRecord<>(topic, key(), value());
        letter.headers().forEach(header -> {
            if (!header.key().startsWith(PREFIX) && !header.key().equals(REPLAY_OF)) {
                revived.headers().add(header);
            }
        });
        revived.headers().add(REPLAY_OF, name().getBytes(UTF_8));
        return revived;
    }
}
