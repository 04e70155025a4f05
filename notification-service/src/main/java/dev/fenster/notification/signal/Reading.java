package dev.fenster.notification.signal;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a record of the topic turned out to be. */
sealed interface Reading {
    record Report(ComponentDay day) implements Reading {}

    record OfNoInterest() implements Reading {}

    record Poison(ConsumerRecord<byte[], byte[]> record, String reason) implements Reading {}
}
