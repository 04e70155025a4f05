package dev.fenster.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Posts sample tickets as lines of JSON over a few connections. */
final class BatchPosting {
    private static final int LINES = 5000;
    private static final int CONNECTIONS = 3;

    private final URI address;
    private final String key;
    private final SampleTickets tickets = SampleTickets.asLines();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    BatchPosting(int port, String key) {
        address = URI.create("http://127.0.0.1:" + port + "/api/v1/tickets/batch");
        this.key = key;
    }

    /**
     * @param first
     *        the number of the first ticket; the others follow
     * @return tickets a second, from the first batch's begin to the last one's acknowledgement
     */
    double ticketsPerSecond(int first, int batches) {
        long begin = System.nanoTime();
        var senders = IntStream.range(0, CONNECTIONS).mapToObj(sender -> CompletableFuture.runAsync(() -> {
            for (int i = sender; i < batches; i += CONNECTIONS) {
                post(body(first + i * LINES));
            }
        })).toList();
        senders.forEach(CompletableFuture::join);
        return batches * LINES / ((System.nanoTime() - begin) / 1e9);
    }

    static int tickets(int batches) {
        return batches * LINES;
    }

    private byte[] body(int first) {
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < LINES; i++) {
            body.writeBytes(tickets.bytes(first + i));
            body.write('\n');
        }
        return body.toByteArray();
    }

    private void post(byte[] body) {
        var request = HttpRequest.newBuilder(address).header("X-API-Key", key).header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains("\"accepted\":" + LINES)) {
                throw new IllegalStateException("A batch was not taken: " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException("A batch could not be posted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
