package dev.fenster.intake.inbound;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.fenster.intake.signature.ReceivedRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;

/** Vert.x requests as {@link ReceivedRequest}, without their bodies. */
final class Requests {
    private static final byte[] NO_BODY = {};

    private Requests() {}

    /**
     * @param origin
     *        that the sender called, e.g. {@code https://fenster.example.com}
     */
    static ReceivedRequest of(HttpServerRequest request, String origin) {
        return new ReceivedRequest(request.method().name(), origin + request.uri(),
                firsts(request.headers(), name -> name.toLowerCase(Locale.ROOT)), query(request), NO_BODY);
    }

    static Map<String, String> query(HttpServerRequest request) {
        return firsts(request.params(), UnaryOperator.identity());
    }

    private static Map<String, String> firsts(MultiMap values, UnaryOperator<String> spelling) {
        var firsts = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> firsts.putIfAbsent(spelling.apply(name), value));
        return firsts;
    }
}
