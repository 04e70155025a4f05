package dev.fenster.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedInfrastructureTest {
    @TempDir
    Path directory;

    @Test
    void the_broker_has_every_topic_and_keeps_them_over_a_restart() throws Exception {
        try (var kafka = new EmbeddedKafka(directory, FreePorts.next(), FreePorts.next())) {
            kafka.start();
            TopicCatalogue.packaged().createMissing(kafka.bootstrapServers());

            kafka.stop();
            kafka.start();

            try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
                assertThat(admin.listTopics().names().get()).containsAll(TopicCatalogue.packaged().names());
            }
        }
    }

    @Test
    void postgresql_is_durable_and_keeps_its_databases_over_a_restart() throws Exception {
        try (var first = EmbeddedPostgreSql.start(settings(), List.of("routing"))) {
            assertThat(setting(first, "fsync")).isEqualTo("on");
        }

        try (var second = EmbeddedPostgreSql.start(settings(), List.of("routing", "insight"))) {
            assertThat(setting(second, "synchronous_commit")).isEqualTo("on");
            assertThatThrownBy(() -> DriverManager.getConnection(second.jdbcUrl("routing"), second.user(), "guessed"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    private EmbeddedPostgreSql.Settings settings() {
        return new EmbeddedPostgreSql.Settings(directory.resolve("data"), directory.resolve("binaries"),
                directory.resolve("log"), 0, "a password");
    }

    private static String setting(EmbeddedPostgreSql postgres, String name) throws Exception {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("routing"), postgres.user(), "a password");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
