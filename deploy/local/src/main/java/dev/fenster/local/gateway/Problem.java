package dev.fenster.local.gateway;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** An error of the gateway itself, as RFC 9457 problem details. */
final class Problem {
    private Problem() {}

    static void answer(HttpServerRequest request, int status, String detail) {
        request.response().setStatusCode(status).putHeader("Content-Type", "application/problem+json")
                .end(body(status, detail));
    }

    static String body(int status, String detail) {
        return new JsonObject().put("status", status).put("title", HttpResponseStatus.valueOf(status).reasonPhrase())
                .put("detail", detail).encode();
    }
}
