package dev.fenster.notification.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.common.annotation.Blocking;

/**
 * Reads {@code signals} in batches; a batch is acknowledged when its reports are stored and its poison is in the dead letters.
 */
@ApplicationScoped
class SignalsConsumer {
    private final SignalReader reader = new SignalReader();
    private final SignalKeeper keeper;
    private final DeadLetters deadLetters;
    private final Perseverance perseverance;

    SignalsConsumer(SignalKeeper keeper, DeadLetters deadLetters, Perseverance perseverance) {
        this.keeper = keeper;
        this.deadLetters = deadLetters;
        this.perseverance = perseverance;
    }

    @Incoming("signals")
    @Blocking
    void consume(ConsumerRecords<byte[], byte[]> batch) {
        Map<String, ComponentDay> newest = new HashMap<>();
        List<Reading.Poison> poison = new ArrayList<>();
        for (var signal : batch) {
            var reading = reader.read(signal);
            if (reading instanceof Reading.Report report) {
                newest.merge(report.day().component() + "\n" + report.day().day(), report.day(), SignalsConsumer::newer);
            } else if (reading instanceof Reading.Poison found) {
                poison.add(found);
            }
        }
        perseverance.until("Storing " + newest.size() + " reports", () -> keeper.keep(newest.values()));
        poison.forEach(found -> perseverance.until("Writing a dead letter", () -> deadLetters.add(found)));
    }

    private static ComponentDay newer(ComponentDay one, ComponentDay other) {
        return one.version() >= other.version() ? one : other;
    }
}
