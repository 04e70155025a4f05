package dev.fenster.intake.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A dead-letter topic for a test, with what a service sets aside. */
final class DeadLetterBox implements AutoCloseable {
    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;
    private final String topic;

    /**
     * @param channel
     *        the topic from which the letters come
     */
    DeadLetterBox(String bootstrapServers, String channel, int partitions) {
        this(bootstrapServers, "dead-letters.service-%s.%s".formatted(UUID.randomUUID(), channel));
        create(topic, partitions);
    }

    /** One that is there already. */
    DeadLetterBox(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.request.size", 4 * 1024 * 1024),
                new StringSerializer(), new ByteArraySerializer());
    }

    String topic() {
        return topic;
    }

    String path() {
        return "/api/v1/dead-letters/" + topic;
    }

    String path(long offset) {
        return path() + "/0/" + offset;
    }

    /** Adds a letter to partition 0. */
    void add(String key, String value, String reason) {
        add(0, key, value == null ? null : value.getBytes(UTF_8), reason);
    }

    /** @return the offset of the letter */
    long add(int partition, String key, byte[] value, String reason, String... moreHeaders) {
        var letter = new ProducerRecord<>(topic, partition, key, value);
        header(letter.headers(), "ce_type", "ticket.opened.v1");
        header(letter.headers(), "ce_id", "event of " + key);
        header(letter.headers(), "dead-letter-reason", reason);
        header(letter.headers(), "dead-letter-topic", topic.substring(topic.lastIndexOf('.') + 1));
        header(letter.headers(), "dead-letter-partition", "3");
        header(letter.headers(), "dead-letter-offset", "77");
        for (int i = 0; i < moreHeaders.length; i += 2) {
            header(letter.headers(), moreHeaders[i], moreHeaders[i + 1]);
        }
        try {
            return producer.send(letter).get().offset();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes what lies before this offset of partition 0, as time does. */
    void deleteBefore(long offset) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(offset))).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private void create(String name, int partitions) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(
                    List.of(new NewTopic(name, partitions, (short) 1).configs(Map.of("max.message.bytes", "4194304"))))
                    .all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void header(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
