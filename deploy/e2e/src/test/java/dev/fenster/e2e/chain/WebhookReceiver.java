package dev.fenster.e2e.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A subscriber of Fenster: takes every POST and keeps it. */
final class WebhookReceiver implements AutoCloseable {
    private static final int NO_CONTENT = 204;

    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    record Delivery(HttpHeaders headers, String body) {}

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::keep);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/fenster";
    }

    /** @return all that came until now, oldest first */
    List<Delivery> deliveries() {
        return deliveries;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void keep(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            deliveries.add(new Delivery(HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true), body));
            exchange.sendResponseHeaders(NO_CONTENT, -1);
        }
    }
}
