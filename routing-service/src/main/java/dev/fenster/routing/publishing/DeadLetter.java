package dev.fenster.routing.publishing;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that cannot be processed, and why. */
public record DeadLetter(ConsumerRecord<byte[], byte[]> origin, Exception reason) {}
