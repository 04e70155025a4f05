package dev.fenster.insight.ingestion;

import static dev.fenster.insight.InsightApi.awaitVolume;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.fenster.insight.Broker;
import dev.fenster.insight.TicketStory;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OutageTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String databaseUrl;
    @ConfigProperty(name = "quarkus.datasource.username")
    String user;
    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void a_database_that_is_gone_is_waited_for_and_nothing_becomes_a_dead_letter() throws Exception {
        var before = deadLetters();
        administer("alter database insight allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'insight'");

        new Broker(bootstrapServers).send(TicketStory.of("outage", "1").opened("2026-11-02T07:00:00Z", "web"));
        Awaitility.await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).until(() -> deadLetters() == before);
        administer("alter database insight allow_connections true");

        awaitVolume("outage", 1);
        assertThat(deadLetters()).isEqualTo(before);
    }

    private long deadLetters() throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            var partition = new TopicPartition("dead-letters.insight-service.tickets", 0);
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest())).partitionResult(partition).get().offset();
        }
    }

    private void administer(String... statements) throws SQLException {
        var url = databaseUrl.replaceFirst("/insight(?=\\?|$)", "/postgres");
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
