package dev.fenster.local.gateway;

import java.util.HashMap;
import java.util.Map;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.httpproxy.HttpProxy;

/** One origin for all services, split by path as the Ingress says, with the launcher's own pages beside it. */
public final class Gateway implements AutoCloseable {
    private static final int BAD_GATEWAY = 502;

    private final Vertx vertx;
    private final PathSplit split;
    private final Map<String, HttpProxy> proxies = new HashMap<>();
    private final Map<String, Handler<HttpServerRequest>> localPages;

    /**
     * @param ports
     *        of the services on 127.0.0.1, by name
     * @param localPages
     *        what the launcher itself answers, by the start of the path
     */
    public Gateway(Vertx vertx, PathSplit split, Map<String, Integer> ports,
            Map<String, Handler<HttpServerRequest>> localPages) {
        this.vertx = vertx;
        this.split = split;
        this.localPages = localPages;
        var client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(256).setConnectTimeout(2000));
        ports.forEach((service, port) -> proxies.put(service, HttpProxy.reverseProxy(client).origin(port, "127.0.0.1")));
    }

    /** Listens on loopback and returns when it does. */
    public void start(int port) {
        vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port)).requestHandler(this::handle)
                .listen().toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request) {
        var path = String.valueOf(request.path());
        for (var page : localPages.entrySet()) {
            if (path.startsWith(page.getKey())) {
                page.getValue().handle(request);
                return;
            }
        }
        var service = split.service(path);
        request.headers().set("X-Forwarded-For", request.remoteAddress().hostAddress());
        request.response().headersEndHandler(ignored -> sayUnavailable(request.response()));
        proxies.get(service).handle(request);
    }

    /** A service that restarts is back in seconds: the sender is told to come again, as an ingress would. */
    private static void sayUnavailable(HttpServerResponse response) {
        if (response.getStatusCode() == BAD_GATEWAY) {
            response.setStatusCode(503).putHeader("Retry-After", "1");
        }
    }
}
