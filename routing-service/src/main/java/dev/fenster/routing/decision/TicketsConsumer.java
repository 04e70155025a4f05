package dev.fenster.routing.decision;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

import io.smallrye.common.annotation.Blocking;

/** Reads the topic {@code tickets}. Offsets are committed after the decisions; a batch that a stop cut short is read again. */
@ApplicationScoped
class TicketsConsumer {
    private final TicketBatches batches;

    TicketsConsumer(TicketBatches batches) {
        this.batches = batches;
    }

    @Incoming("tickets")
    @Blocking
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> consume(Message<ConsumerRecords<byte[], byte[]>> batch) {
        return batches.process(batch.getPayload()) ? batch.ack() : CompletableFuture.completedFuture(null);
    }
}
