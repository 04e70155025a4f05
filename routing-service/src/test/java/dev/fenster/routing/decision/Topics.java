package dev.fenster.routing.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes to the topics that the service reads, and reads those that it writes. */
final class Topics implements AutoCloseable {
    static final String TICKETS = "tickets";
    static final String ROUTES = "routes";
    static final String DEAD_LETTERS = "dead-letters.routing-service.tickets";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String bootstrapServers;
    private final KafkaProducer<byte[], byte[]> producer;
    private KafkaConsumer<byte[], byte[]> counter;

    Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "max.request.size", 4_194_304),
                new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** @return the event's JSON, to be changed at will before it is sent */
    static ObjectNode ticketOpened(UUID ticketId, String text) {
        return JSON.createObjectNode().put("ticketId", ticketId.toString()).put("eventId", UUID.randomUUID().toString())
                .put("source", "test").put("externalId", ticketId.toString()).put("channel", "web")
                .put("occurredAt", "2026-11-02T08:15:00Z").put("text", text);
    }

    void send(ObjectNode ticket) {
        send(ticketRecord(ticket.get("ticketId").asText(), ticket.toString()));
    }

    void send(String type, ObjectNode event) {
        var unsent = ticketRecord(event.get("ticketId").asText(), event.toString());
        unsent.headers().remove("ce_type").add("ce_type", bytes(type));
        send(unsent);
    }

    void sendAll(List<ObjectNode> tickets) {
        tickets.forEach(ticket -> producer.send(ticketRecord(ticket.get("ticketId").asText(), ticket.toString())));
        producer.flush();
    }

    void send(ProducerRecord<byte[], byte[]> unsent) {
        try {
            producer.send(unsent).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return a record with the headers of ticket.opened.v1 */
    static ProducerRecord<byte[], byte[]> ticketRecord(String key, String value) {
        var unsent = bareRecord(key, value);
        unsent.headers().add("ce_type", bytes("ticket.opened.v1")).add("ce_subject", bytes(key)).add("content-type",
                bytes("application/json"));
        return unsent;
    }

    static ProducerRecord<byte[], byte[]> bareRecord(String key, String value) {
        return new ProducerRecord<>(TICKETS, bytes(key), value == null ? null : bytes(value));
    }

    /** @return all records of the topic with this key, of one partition in their order */
    List<ConsumerRecord<byte[], byte[]>> read(String topic, UUID key) {
        return read(topic, found -> key.toString().equals(new String(found.key(), StandardCharsets.UTF_8)));
    }

    /** @return all records of the topic that are there now and pass */
    List<ConsumerRecord<byte[], byte[]>> read(String topic, Predicate<ConsumerRecord<byte[], byte[]>> passes) {
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(each -> {
                    if (passes.test(each)) {
                        found.add(each);
                    }
                });
            }
            return found;
        }
    }

    /** @return how many records the topic has */
    long count(String topic) {
        if (counter == null) {
            counter = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers), new ByteArrayDeserializer(),
                    new ByteArrayDeserializer());
        }
        return counter.endOffsets(partitions(counter, topic)).values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream().map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    static String header(ConsumerRecord<byte[], byte[]> read, String name) {
        var header = read.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    static ObjectNode json(ConsumerRecord<byte[], byte[]> read) {
        try {
            return (ObjectNode) JSON.readTree(read.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        if (counter != null) {
            counter.close();
        }
    }
}
