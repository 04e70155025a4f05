package dev.fenster.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.fenster.local.infrastructure.FreePorts;
import io.vertx.core.Vertx;

class GatewayTest {
    private final int port = FreePorts.next();
    private final int intakePort = FreePorts.next();
    private final Vertx vertx = Vertx.vertx();
    private final Login login = new Login("http://origin", "secret", () -> "a.jwt", () -> UUID.randomUUID().toString());
    private final Gateway gateway = new Gateway(vertx, PathSplit.packaged(),
            Map.of("ticket-intake", intakePort, "insight-service", FreePorts.next()), Map.of("/local/", login));

    @BeforeEach
    void start() {
        gateway.start(port);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_request_reaches_its_service_with_method_path_query_and_body() throws Exception {
        vertx.createHttpServer().requestHandler(request -> request.body().onSuccess(body -> request.response()
                .setStatusCode(202).end(request.method() + " " + request.uri() + " " + body))).listen(intakePort, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().join();

        var answer = post("/api/v1/tickets?x=1", "a body");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("POST /api/v1/tickets?x=1 a body");
    }

    @Test
    void a_service_that_is_away_is_said_to_be_back_soon() throws Exception {
        var answer = post("/api/v1/metrics/volume", "");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void a_login_link_opens_one_session() throws Exception {
        var token = login.newLink().substring("http://origin/#token=".length());

        var first = post("/local/session", "{\"token\":\"" + token + "\"}");
        var second = post("/local/session", "{\"token\":\"" + token + "\"}");

        assertThat(first.body()).contains("a.jwt");
        assertThat(second.statusCode()).isEqualTo(401);
        assertThat(second.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_session_needs_a_token_that_was_issued() throws Exception {
        assertThat(post("/local/session", "{\"token\":\"guessed\"}").statusCode()).isEqualTo(401);
        assertThat(post("/local/session", "{}").statusCode()).isEqualTo(401);
        assertThat(post("/local/session", "no JSON").statusCode()).isEqualTo(401);
    }

    @Test
    void only_who_knows_the_control_secret_gets_a_new_login_link() throws Exception {
        var known = HttpRequest.newBuilder(uri("/local/login-links")).header("X-Fenster-Control", "secret")
                .POST(BodyPublishers.noBody()).build();

        assertThat(send(known).body()).contains("http://origin/#token=");
        assertThat(post("/local/login-links", "").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body)).build());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
