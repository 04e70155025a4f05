package dev.fenster.insight.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fenster.insight.Broker;
import dev.fenster.insight.TicketStory;
import dev.fenster.local.test.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class StreamTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;
    @TestHTTPResource("/api/v1/stream")
    URI address;
    @Inject
    DataSource database;
    @Inject
    ObjectMapper json;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private Stream<String> stream;

    @BeforeEach
    void connect() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + Tokens.of("agent")).build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
        assertThat(response.headers().firstValue("content-type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("text/event-stream"));
        stream = response.body();
        CompletableFuture.runAsync(() -> stream.forEach(lines::add));
        await().until(() -> !figures().isEmpty());
    }

    @AfterEach
    void leave() {
        stream.close();
    }

    @Test
    void a_new_ticket_of_today_is_on_the_stream() {
        var before = figures().get(figures().size() - 1);

        new Broker(bootstrapServers)
                .send(TicketStory.of("stream", "1").opened(Clock.systemUTC().instant().toString(), "phone"));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var now = figures().get(figures().size() - 1);
            assertThat(now.path("volumeToday").asInt()).isEqualTo(before.path("volumeToday").asInt() + 1);
            assertThat(now.path("backlog").asInt()).isEqualTo(before.path("backlog").asInt() + 1);
            assertThat(now.path("revision").asInt()).isGreaterThan(before.path("revision").asInt());
            assertThat(now.at("/volumeTodayByChannel/phone").asInt()).isPositive();
        });
        assertThat(lines).contains("event:figures");
    }

    @Test
    void what_another_instance_changed_is_told_as_well() throws SQLException {
        var before = figures().size();

        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("insert into ingest_revision values ('another instance', 1)"
                    + " on conflict (writer) do update set revision = ingest_revision.revision + 1");
        }

        await().atMost(Duration.ofSeconds(10)).until(() -> figures().size() > before);
    }

    private List<JsonNode> figures() {
        return lines.stream().filter(line -> line.startsWith("data:")).map(line -> read(line.substring(5))).toList();
    }

    private JsonNode read(String data) {
        try {
            return json.readTree(data);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
