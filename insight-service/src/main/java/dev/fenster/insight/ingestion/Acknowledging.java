package dev.fenster.insight.ingestion;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Acknowledges a batch after all of it is safe. */
@ApplicationScoped
class Acknowledging {
    private static final Logger LOG = Logger.getLogger(Acknowledging.class);

    private final Ingestion ingestion;

    Acknowledging(Ingestion ingestion) {
        this.ingestion = ingestion;
    }

    CompletionStage<Void> ingest(Message<ConsumerRecords<String, byte[]>> batch) {
        try {
            ingestion.ingest(batch.getPayload());
            return batch.ack();
        } catch (Attempts.StoppedException e) {
            // Neither acknowledged nor refused (that would send all of it to the dead letters): read again after the next
            // start.
            LOG.infof("A batch stays for the next start: %s", e.getMessage());
            return new CompletableFuture<>();
        } catch (Exception e) {
            LOG.error("A batch was refused", e);
            return batch.nack(e);
        }
    }
}
