package dev.fenster.insight.ingestion;

import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

import io.smallrye.reactive.messaging.annotations.Blocking;

/** The topic {@code tickets}, batch by batch. */
@ApplicationScoped
class TicketsConsumer {
    private final Acknowledging acknowledging;

    TicketsConsumer(Acknowledging acknowledging) {
        this.acknowledging = acknowledging;
    }

    @Incoming("tickets")
    @Blocking
    CompletionStage<Void> consume(Message<ConsumerRecords<String, byte[]>> batch) {
        return acknowledging.ingest(batch);
    }
}
