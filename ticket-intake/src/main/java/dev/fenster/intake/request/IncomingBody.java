package dev.fenster.intake.request;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.limit.Admission;
import dev.fenster.intake.problem.ProblemException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/**
 * Collects a request's body on the event loop: no more of it than may be, no longer than may be, and only while there is room
 * for it.
 */
public final class IncomingBody {
    /** A client that is still sending hears the answer only if somebody listens; so far it is listened to. */
    private static final int PATIENCE = 8;
    /** So long it can hear the answer then. */
    private static final int PARTING_MILLIS = 1000;
    private static final int MEBI = 20;
    private static final byte[] NOTHING = {};

    private final HttpServerRequest request;
    private final int limit;
    private final Admission admission;
    private final Vertx vertx = Vertx.currentContext().owner();
    private final long timer;
    private final CompletableFuture<byte[]> bytes = new CompletableFuture<>();
    private byte[] only = NOTHING;
    private ByteArrayOutputStream several;
    private long received;
    private ProblemException refusal;

    private IncomingBody(HttpServerRequest request, int limit, Admission admission) {
        this.request = request;
        this.limit = limit;
        this.admission = admission;
        timer = vertx.setTimer(admission.bodyTimeout().toMillis(), late -> leave(ProblemException.timeout(
                "The body was not complete after %d seconds. Send it faster, or in smaller parts."
                        .formatted(admission.bodyTimeout().toSeconds()))));
    }

    /** @return the JSON object in the body; or fails with a {@link ProblemException} as {@link JsonObjectParser} does, or 413 */
    public static CompletionStage<ObjectNode> object(HttpServerRequest request) {
        return bytes(request, JsonObjectParser.LIMIT).thenApply(JsonObjectParser::parse);
    }

    /**
     * @param limit
     *        of bytes
     * @return the body, or fails with a {@link ProblemException}: 408 when it comes too slowly, 413 when it is too large, 503 when
     *         there is no room for it
     */
    public static CompletionStage<byte[]> bytes(HttpServerRequest request, int limit) {
        var body = new IncomingBody(request, limit, Admission.current());
        body.admission.awaitBody();
        request.handler(body::collect).endHandler(end -> body.complete()).exceptionHandler(
                lost -> body.leave(ProblemException.malformed("The connection ended before the body did.")));
        request.resume();
        return body.bytes;
    }

    private void collect(Buffer part) {
        received += part.length();
        if (received > limit) {
            refuse(ProblemException
                    .tooLarge("The body is larger than %d MiB (%,d bytes). Shorten the text, or leave attachments out."
                            .formatted(limit >> MEBI, limit)));
        } else if (refusal == null) {
            keep(part);
        }
        if (refusal != null && received > (long) PATIENCE * limit) {
            leave(refusal);
        }
    }

    private void keep(Buffer part) {
        try {
            admission.hold(part.length());
        } catch (ProblemException e) {
            refuse(e);
            return;
        }
        if (received == part.length()) {
            only = part.getBytes();
            return;
        }
        if (several == null) {
            several = new ByteArrayOutputStream(2 * (int) received);
            several.writeBytes(only);
        }
        several.writeBytes(part.getBytes());
    }

    private void refuse(ProblemException reason) {
        if (refusal == null) {
            refusal = reason;
            only = NOTHING;
            several = null;
            admission.release();
        }
    }

    private void complete() {
        if (bytes.isDone()) {
            return;
        }
        vertx.cancelTimer(timer);
        admission.allowance().ifPresent(allowance -> allowance.takeBytes(received));
        if (refusal != null) {
            bytes.completeExceptionally(refusal);
            return;
        }
        try {
            admission.proceed();
        } catch (ProblemException e) {
            bytes.completeExceptionally(e);
            return;
        }
        var all = several == null ? only : several.toByteArray();
        several = null;
        bytes.complete(all);
    }

    /** Answers a sender that is still sending, and listens no more. */
    private void leave(ProblemException reason) {
        if (!bytes.isDone()) {
            refuse(reason);
            complete();
            vertx.setTimer(PARTING_MILLIS, told -> request.connection().close());
        }
    }
}
