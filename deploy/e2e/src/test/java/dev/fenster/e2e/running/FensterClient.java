package dev.fenster.e2e.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

/** Fenster's public API: integrations use it with the API key, people with the token of their role. */
public final class FensterClient {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final Status status;

    public FensterClient(Status status) {
        this.status = status;
    }

    public static FensterClient of(RunningFenster fenster) {
        return new FensterClient(fenster.status().orElseThrow());
    }

    /** Posts JSON as an integration does; the answer must be 202. */
    public JsonNode post(String path, String json) {
        var answer = send(asIntegration(path).POST(BodyPublishers.ofString(json)));
        assertThat(answer.status()).as("answer to %s: %s", json, answer.body()).isEqualTo(202);
        return answer.json();
    }

    /** Reads as an agent does; the answer must be 200. */
    public JsonNode get(String path) {
        var answer = send(as("agent", path).header("Accept", "application/json").GET());
        assertThat(answer.status()).as("answer of %s: %s", path, answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Puts JSON as a lead of the hotline does; the answer must be a success. */
    public void put(String path, String json) {
        var answer = send(
                as("hotline-lead", path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
        assertThat(answer.status()).as("answer to %s: %s", json, answer.body()).isBetween(200, 299);
    }

    /** @return a request to a path of the origin with the API key, of JSON */
    public HttpRequest.Builder asIntegration(String path) {
        return to(status.origin() + path).header("X-API-Key", status.apiKeys().get("demo")).header("Content-Type",
                "application/json");
    }

    /** @return a request to a path of the origin with the token of a role */
    public HttpRequest.Builder as(String role, String path) {
        return to(status.origin() + path).header("Authorization", "Bearer " + status.tokens().get(role));
    }

    /** @return a request to any address, without a credential */
    public HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return trySending(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IOException
     *         when there is no answer, for example because the other side is being killed
     */
    public Answer trySending(HttpRequest.Builder request) throws IOException {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a request was sent", e);
        }
    }
}
