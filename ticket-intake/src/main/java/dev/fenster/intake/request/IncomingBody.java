package dev.fenster.intake.request;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.problem.ProblemException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Collects a request's body on the event loop, and no more of it than may be. */
public final class IncomingBody {
    private static final int LIMIT = JsonObjectParser.LIMIT;
    /** A client that is still sending hears the answer only if somebody listens; so far it is listened to. */
    private static final long PATIENCE = 8L * LIMIT;

    private final HttpServerRequest request;
    private final CompletableFuture<ObjectNode> object = new CompletableFuture<>();
    private final Buffer collected = Buffer.buffer();
    private long received;

    private IncomingBody(HttpServerRequest request) {
        this.request = request;
    }

    /** @return the JSON object in the body; or fails with a {@link ProblemException} as {@link JsonObjectParser} does, or 413 */
    public static CompletionStage<ObjectNode> object(HttpServerRequest request) {
        var body = new IncomingBody(request);
        request.handler(body::collect).endHandler(end -> body.complete()).exceptionHandler(body.object::completeExceptionally);
        request.resume();
        return body.object;
    }

    private void collect(Buffer part) {
        received += part.length();
        if (received <= LIMIT) {
            collected.appendBuffer(part);
        } else if (received > PATIENCE) {
            complete();
        }
    }

    private void complete() {
        if (received > LIMIT) {
            object.completeExceptionally(ProblemException.tooLarge(
                    "The body is larger than 1 MiB (1,048,576 bytes). Shorten the text, or leave attachments out."));
            return;
        }
        try {
            object.complete(JsonObjectParser.parse(collected.getBytes()));
        } catch (ProblemException e) {
            object.completeExceptionally(e);
        }
    }
}
