package dev.fenster.intake.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.ProducerRecord;

import dev.fenster.intake.publishing.EventPublisher;
import dev.fenster.intake.source.Source;

/**
 * Sets aside what could not be read, as it came and with the reason. It holds personal data, so it lies in a topic of its own for
 * 30 days and nowhere else.
 */
@Singleton
class RejectedMails {
    static final String TOPIC = "dead-letters.ticket-intake.mail";
    static final String SOURCE = "dead-letter-source";
    static final String CUT = "dead-letter-cut-from-bytes";
    private static final int LARGEST_VALUE = 4 * 1024 * 1024 - 64 * 1024;
    private static final byte[] NOTHING = {};

    private final EventPublisher publisher;

    RejectedMails(EventPublisher publisher) {
        this.publisher = publisher;
        // The producer asks for the topic's description, so that it is there when a mail has to be set aside.
        publisher.knows(TOPIC);
    }

    /**
     * @param mime
     *        the mail; its beginning where it is too long for Kafka, which lies whole in the mailbox; null if it cannot be fetched
     * @return completed when it is safe
     */
    CompletionStage<?> put(Source source, byte[] mime, int bytes, Throwable reason) {
        var value = mime == null ? NOTHING : Arrays.copyOf(mime, Math.min(mime.length, LARGEST_VALUE));
        var letter = new ProducerRecord<>(TOPIC, source.name(), value);
        header(letter, "dead-letter-reason", reason.getMessage());
        header(letter, "dead-letter-exception-class-name", reason.getClass().getName());
        header(letter, "dead-letter-topic", "mail");
        header(letter, SOURCE, source.name());
        if (mime == null || value.length < mime.length) {
            header(letter, CUT, String.valueOf(bytes));
        }
        return publisher.publish(letter);
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, String.valueOf(value).getBytes(StandardCharsets.UTF_8));
    }
}
