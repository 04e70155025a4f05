package dev.fenster.bench;

import java.time.Duration;
import java.util.BitSet;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What the topic of tickets holds.
 *
 * @param numbers
 *        of the sample tickets in it
 * @param bytesEach
 *        of an event with its key and headers, on average
 */
record TicketLedger(BitSet numbers, int bytesEach) {
    private static final String TOPIC = "tickets";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    static TicketLedger read(String bootstrapServers) {
        var numbers = new BitSet();
        long bytes = 0;
        long count = 0;
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "fetch.max.bytes", "4194304");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream().map(each -> new TopicPartition(TOPIC, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (var event : consumer.poll(PATIENCE)) {
                    int number = SampleTickets.number(event.value());
                    if (number >= 0) {
                        numbers.set(number);
                    }
                    bytes += size(event);
                    count++;
                }
            }
        }
        return new TicketLedger(numbers, (int) (bytes / Math.max(1, count)));
    }

    /** @return how many of these are not in it */
    int missing(BitSet acknowledged) {
        var missing = (BitSet) acknowledged.clone();
        missing.andNot(numbers);
        return missing.cardinality();
    }

    private static int size(ConsumerRecord<String, String> event) {
        int size = event.serializedKeySize() + event.serializedValueSize();
        for (var header : event.headers()) {
            size += header.key().length() + header.value().length;
        }
        return size;
    }
}
