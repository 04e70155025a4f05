package dev.fenster.notification.webhook;

import java.util.UUID;
import java.util.concurrent.CompletionException;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Sends what is due. It does not wait for the answers, so a slow subscriber delays nobody else. */
@ApplicationScoped
class WebhookWorker {
    private static final Logger LOG = Logger.getLogger(WebhookWorker.class);

    private final DeliveryLog log;
    private final WebhookCall call;

    WebhookWorker(DeliveryLog log, WebhookCall call) {
        this.log = log;
        this.call = call;
    }

    @Scheduled(every = "{fenster.webhooks.poll:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void sendDue() {
        for (var attempt : log.begin()) {
            send(attempt);
        }
    }

    @Scheduled(cron = "0 17 3 * * ?")
    void forgetOld() {
        LOG.infof("Forgot %d finished deliveries", log.forgetOld());
    }

    private void send(DeliveryLog.Attempt attempt) {
        var id = attempt.delivery().id;
        call.send(attempt.delivery(), attempt.url(), attempt.secret())
                .handleAsync((status, failure) -> writeDown(id, status, failure), Infrastructure.getDefaultWorkerPool())
                .exceptionally(failure -> {
                    LOG.errorf(failure, "The outcome of delivery %s could not be written down; it will be sent again", id);
                    return null;
                });
    }

    private Void writeDown(UUID id, Integer status, Throwable failure) {
        if (failure == null) {
            log.answered(id, status);
        } else {
            var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            LOG.infof("Delivery %s was not answered: %s", id, cause);
            log.unanswered(id, cause);
        }
        return null;
    }
}
