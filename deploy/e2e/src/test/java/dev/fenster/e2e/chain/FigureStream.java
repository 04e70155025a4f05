package dev.fenster.e2e.chain;

import static java.net.http.HttpResponse.BodyHandlers.ofLines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Listens to the server-sent events of the dashboard, as its page does. */
final class FigureStream implements AutoCloseable {
    private static final String DATA = "data:";

    private final List<JsonNode> figures = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;

    FigureStream(HttpRequest.Builder request) {
        try {
            var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            lines = client.send(request.header("Accept", "text/event-stream").build(), ofLines()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the stream was opened", e);
        }
        CompletableFuture.runAsync(() -> lines.filter(line -> line.startsWith(DATA)).forEach(this::keep));
    }

    /** @return all that came until now, oldest first */
    List<JsonNode> figures() {
        return figures;
    }

    @Override
    public void close() {
        lines.close();
    }

    private void keep(String line) {
        try {
            figures.add(new JsonMapper().readTree(line.substring(DATA.length())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON: " + line, e);
        }
    }
}
