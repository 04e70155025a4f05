package dev.fenster.local.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Fenster's public API as an integration uses it: what the other side cannot take at the moment (503, or no connection
 * because a service restarts) is sent again, which deterministic ids make harmless.
 */
public final class FensterApi {
    public static final String JSON = "application/json";
    public static final String LINES_OF_JSON = "application/x-ndjson";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long PAUSE_MILLIS = 250;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final String origin;
    private final String apiKey;
    private final String token;

    /**
     * @param origin
     *        e.g. {@code http://localhost:8080}
     * @param apiKey
     *        for what integrations send
     * @param token
     *        a bearer token for what people read and change
     */
    public FensterApi(String origin, String apiKey, String token) {
        this.origin = origin;
        this.apiKey = apiKey;
        this.token = token;
    }

    /** Posts as an integration does; returns the answer, whatever its status. */
    public HttpResponse<String> post(String path, String contentType, String body) {
        return sendPatiently(HttpRequest.newBuilder(URI.create(origin + path)).header("X-API-Key", apiKey)
                .header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    /**
     * @throws IllegalStateException
     *         when the answer is not 2xx, with what the service says
     */
    public JsonNode get(String path) {
        var response = checked(sendPatiently(asPerson(path).header("Accept", JSON).GET()));
        try {
            return MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(path + " did not answer with JSON", e);
        }
    }

    /**
     * @throws IllegalStateException
     *         when the answer is not 2xx, with what the service says
     */
    public void put(String path, String contentType, String body) {
        checked(sendPatiently(asPerson(path).header("Content-Type", contentType).PUT(BodyPublishers.ofString(body))));
    }

    private HttpRequest.Builder asPerson(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> checked(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response.request().uri().getPath() + " answered " + response.statusCode() + ": "
                    + response.body());
        }
        return response;
    }

    private HttpResponse<String> sendPatiently(HttpRequest.Builder builder) {
        var request = builder.timeout(Duration.ofSeconds(30)).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var response = client.send(request, BodyHandlers.ofString());
                if (response.statusCode() != 503 || System.nanoTime() > end) {
                    return response;
                }
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(request.uri() + " does not answer: " + e, e);
                }
                System.getLogger(FensterApi.class.getName()).log(System.Logger.Level.DEBUG, "Sent again: " + e, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while " + request.uri().getPath() + " was asked", e);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
