package dev.fenster.intake.request;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.problem.ProblemException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Collects a request's body on the event loop, and no more of it than may be. */
public final class IncomingBody {
    /** A client that is still sending hears the answer only if somebody listens; so far it is listened to. */
    private static final int PATIENCE = 8;
    private static final int MEBI = 20;

    private final HttpServerRequest request;
    private final int limit;
    private final CompletableFuture<byte[]> bytes = new CompletableFuture<>();
    private final Buffer collected = Buffer.buffer();
    private long received;

    private IncomingBody(HttpServerRequest request, int limit) {
        this.request = request;
        this.limit = limit;
    }

    /** @return the JSON object in the body; or fails with a {@link ProblemException} as {@link JsonObjectParser} does, or 413 */
    public static CompletionStage<ObjectNode> object(HttpServerRequest request) {
        return bytes(request, JsonObjectParser.LIMIT).thenApply(JsonObjectParser::parse);
    }

    /**
     * @param limit
     *        of bytes
     * @return the body, or fails with a {@link ProblemException} 413
     */
    public static CompletionStage<byte[]> bytes(HttpServerRequest request, int limit) {
        var body = new IncomingBody(request, limit);
        request.handler(body::collect).endHandler(end -> body.complete()).exceptionHandler(body.bytes::completeExceptionally);
        request.resume();
        return body.bytes;
    }

    private void collect(Buffer part) {
        received += part.length();
        if (received <= limit) {
            collected.appendBuffer(part);
        } else if (received > (long) PATIENCE * limit) {
            complete();
        }
    }

    private void complete() {
        if (received <= limit) {
            bytes.complete(collected.getBytes());
        } else {
            bytes.completeExceptionally(ProblemException.tooLarge(
                    "The body is larger than %d MiB (%,d bytes). Shorten the text, or leave attachments out."
                            .formatted(limit >> MEBI, limit)));
        }
    }
}
