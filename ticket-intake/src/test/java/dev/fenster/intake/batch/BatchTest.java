package dev.fenster.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.fenster.intake.IntakeApi;
import dev.fenster.intake.IntakeSettings;
import dev.fenster.intake.PublishedEvents;
import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(IntakeSettings.class)
class BatchTest {
    EmbeddedKafka kafka;
    private PublishedEvents published;

    @BeforeEach
    void listen() {
        IntakeApi.awaitReady();
        published = new PublishedEvents(kafka.bootstrapServers());
    }

    @AfterEach
    void stopListening() {
        published.close();
    }

    @Test
    void every_line_becomes_the_event_that_a_request_of_its_own_would_have_become() {
        var alone = IntakeApi.withKey(IntakeSettings.HOTLINE_KEY).body(IntakeApi.ticket("B-1")).post(IntakeApi.TICKETS)
                .then().statusCode(202).extract();

        var answer = send(IntakeApi.ticket("B-1") + "\r\n\r\n" + IntakeApi.ticket("B-2"));

        assertThat(lines(answer)).containsExactly("{\"accepted\":2,\"rejected\":0}");
        assertThat(published.next(3)).extracting(event -> event.value())
                .filteredOn(event -> event.contains(alone.<String>path("eventId"))).hasSize(2);
    }

    @Test
    void a_line_that_is_wrong_is_named_and_harms_no_other() {
        var answer = send(String.join("\n", IntakeApi.ticket("B-3"), "{\"externalId\": \"B-4\", \"text\": \"x\"}", "{",
                "{\"source\": \"shop\"}", IntakeApi.ticket("B-5") + IntakeApi.ticket("B-6"), "x".repeat(1024 * 1024 + 1),
                IntakeApi.ticket("B-7")));

        var lines = lines(answer);
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).contains("\"line\":2", "\"status\":400", "\"field\":\"channel\"");
        assertThat(lines.get(1)).contains("\"line\":3", "not valid JSON");
        assertThat(lines.get(2)).contains("\"line\":4", "\"status\":403");
        assertThat(lines.get(3)).contains("\"line\":5", "\"status\":400");
        assertThat(lines.get(4)).contains("\"line\":6", "\"status\":413");
        assertThat(lines.get(5)).isEqualTo("{\"accepted\":2,\"rejected\":5}");
        assertThat(published.next(2)).hasSize(2);
    }

    @Test
    void a_batch_of_events_tells_what_happened() {
        var answer = batch("{\"externalId\": \"B-8\", \"type\": \"resolved\"}\n{\"externalId\": \"B-8\"}\n")
                .post(IntakeApi.EVENTS + "/batch").then().statusCode(200);

        assertThat(lines(answer).get(0)).contains("\"line\":2", "\"field\":\"type\"");
        assertThat(published.next().value()).contains("\"externalId\":\"B-8\"");
    }

    @Test
    void a_batch_may_be_compressed() throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(tickets("G-", 300).getBytes(StandardCharsets.UTF_8));
        }

        var answer = batch("").header("Content-Encoding", "gzip").body(compressed.toByteArray())
                .post(IntakeApi.TICKETS + "/batch").then().statusCode(200);

        assertThat(lines(answer)).containsExactly("{\"accepted\":300,\"rejected\":0}");
        published.next(300);
    }

    @Test
    void a_long_batch_arrives_whole() {
        var answer = send(tickets("L-", 20_000));

        assertThat(lines(answer)).containsExactly("{\"accepted\":20000,\"rejected\":0}");
        assertThat(published.next(20_000)).extracting(event -> event.key()).doesNotHaveDuplicates();
    }

    @Test
    void however_many_lines_are_wrong_each_is_named() {
        var answer = send("{}\n".repeat(20_000));

        var lines = lines(answer);
        assertThat(lines).hasSize(20_001);
        assertThat(lines.get(19_999)).contains("\"line\":20000");
        assertThat(lines.get(20_000)).isEqualTo("{\"accepted\":0,\"rejected\":20000}");
    }

    @Test
    void what_is_beyond_the_most_lines_has_to_be_sent_again() {
        var answer = send(IntakeApi.ticket("B-9") + "\n".repeat(100_000) + IntakeApi.ticket("B-10"));

        assertThat(lines(answer)).singleElement().asString().contains("\"accepted\":1", "\"retryFromLine\":100001",
                "at most 100000 lines");
        published.next();
    }

    @Test
    void an_empty_batch_is_none_the_worse() {
        assertThat(lines(send("\n"))).containsExactly("{\"accepted\":0,\"rejected\":0}");
    }

    @Test
    void more_than_eight_batches_at_once_have_to_come_again() throws IOException {
        var open = new ArrayList<OpenBatch>();
        for (int i = 0; i < 8; i++) {
            open.add(new OpenBatch(IntakeApi.ticket("O-" + i)));
        }
        published.next(8);

        batch(IntakeApi.ticket("O-8")).post(IntakeApi.TICKETS + "/batch").then().statusCode(503).header("Retry-After", "5");

        for (var batch : open) {
            assertThat(batch.end()).startsWith("HTTP/1.1 200").contains("{\"accepted\":1,\"rejected\":0}");
        }
        send(IntakeApi.ticket("O-8"));
    }

    @ParameterizedTest
    @CsvSource({"application/json, key-of-the-hotline, 415", "application/x-ndjson, nobodys-key, 401"})
    void a_batch_of_another_type_or_with_a_foreign_key_is_refused(String type, String key, int status) {
        IntakeApi.batch(key, IntakeApi.ticket("B-11")).contentType(type).post(IntakeApi.TICKETS + "/batch").then()
                .statusCode(status).contentType("application/problem+json");

        assertThat(published.isEmpty()).isTrue();
    }

    /** A batch whose sender has not finished: all but its last line feed is sent. */
    private static final class OpenBatch {
        private final Socket socket = new Socket("localhost", RestAssured.port);

        OpenBatch(String line) throws IOException {
            send("""
                    POST %s HTTP/1.1
                    Host: localhost
                    X-API-Key: %s
                    Content-Type: application/x-ndjson
                    Content-Length: %d
                    Connection: close

                    """.formatted(IntakeApi.TICKETS + "/batch", IntakeSettings.HOTLINE_KEY, line.length() + 2).replace("\n",
                    "\r\n"));
            send(line + "\n");
        }

        String end() throws IOException {
            try (socket) {
                send("\n");
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        private void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String tickets(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> IntakeApi.ticket(prefix + i)).collect(Collectors.joining("\n"));
    }

    private static ValidatableResponse send(String batch) {
        return batch(batch).post(IntakeApi.TICKETS + "/batch").then()
                .statusCode(200).contentType("application/x-ndjson");
    }

    private static RequestSpecification batch(String lines) {
        return IntakeApi.batch(IntakeSettings.HOTLINE_KEY, lines);
    }

    private static List<String> lines(ValidatableResponse answer) {
        return answer.extract().body().asString().lines().toList();
    }
}
