package dev.fenster.e2e.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records that no service can process. */
enum Poison {
    BROKEN_JSON("application/json", "{\"ticketId\": \"98c28586-7bb8"),
    CUT_OFF_CLOUD_EVENT("application/cloudevents+json", "{\"specversion\": \"1.0\", \"type\": \"ticket.op"),
    WRONG_TYPE("application/json", "{\"ticketId\": 7, \"eventId\": [], \"signalId\": {}, \"occurredAt\": true}"),
    NULL_VALUE("application/json", null),
    ONE_MEGABYTE("application/json", "x".repeat(1_000_000));

    private final String contentType;
    private final String value;

    Poison(String contentType, String value) {
        this.contentType = contentType;
        this.value = value;
    }

    /** @return each kind of poison for each partition */
    static List<ProducerRecord<String, byte[]>> forAll(String topic, int partitions, String type) {
        return IntStream.range(0, partitions).boxed()
                .flatMap(partition -> Stream.of(values()).map(poison -> poison.record(topic, partition, type))).toList();
    }

    /** @return whether this is poison as it was given to all, and did not come back by a replay */
    static boolean isFirst(ConsumerRecord<String, byte[]> letter, String topic, int partitions) {
        return letter.headers().lastHeader("fenster-replay-of") == null
                && forAll(topic, partitions, "").stream().anyMatch(poison -> poison.key().equals(letter.key()));
    }

    private ProducerRecord<String, byte[]> record(String topic, int partition, String type) {
        var key = UUID.nameUUIDFromBytes((topic + partition + name()).getBytes(UTF_8)).toString();
        var record = new ProducerRecord<>(topic, partition, key, value == null ? null : value.getBytes(UTF_8));
        record.headers().add("content-type", contentType.getBytes(UTF_8));
        if (this != CUT_OFF_CLOUD_EVENT) {
            record.headers().add("ce_specversion", "1.0".getBytes(UTF_8)).add("ce_type", type.getBytes(UTF_8))
                    .add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8)).add("ce_source", "/poison".getBytes(UTF_8));
        }
        return record;
    }
}
