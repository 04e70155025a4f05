package dev.fenster.local.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.fenster.local.infrastructure.DirectoryTree;
import dev.fenster.local.infrastructure.EmbeddedKafka;
import dev.fenster.local.infrastructure.EmbeddedPostgreSql;
import dev.fenster.local.infrastructure.FreePorts;
import dev.fenster.local.infrastructure.TopicCatalogue;
import dev.fenster.local.launch.TokenMint;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Real Kafka and, where the init argument {@code database} names one, real PostgreSQL for a service's tests.
 * A test that needs to stop the broker has a field of type {@link EmbeddedKafka}, which is filled in.
 */
public final class KafkaAndPostgres implements QuarkusTestResourceLifecycleManager {
    private String database;
    private Path directory;
    private EmbeddedKafka kafka;
    private EmbeddedPostgreSql postgres;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
    }

    @Override
    public Map<String, String> start() {
        directory = temporaryDirectory();
        kafka = new EmbeddedKafka(directory.resolve("kafka"), FreePorts.next(), FreePorts.next());
        kafka.start();
        TopicCatalogue.packaged().createMissing(kafka.bootstrapServers());
        var config = new HashMap<>(Map.of("kafka.bootstrap.servers", kafka.bootstrapServers(), "quarkus.oidc.public-key",
                Tokens.MINT.publicKey(), "quarkus.oidc.token.issuer", TokenMint.ISSUER, "quarkus.oidc.token.audience",
                TokenMint.AUDIENCE));
        if (database != null) {
            postgres = EmbeddedPostgreSql.start(settings(), List.of(database));
            config.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(database));
            config.put("quarkus.datasource.username", postgres.user());
            config.put("quarkus.datasource.password", postgres.password());
        }
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(kafka, new TestInjector.MatchesType(EmbeddedKafka.class));
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
        if (kafka != null) {
            kafka.close();
        }
        DirectoryTree.delete(directory);
    }

    private EmbeddedPostgreSql.Settings settings() {
        var binaries = Path.of(System.getProperty("java.io.tmpdir"), "fenster-postgres-" + System.getProperty("user.name"));
        return new EmbeddedPostgreSql.Settings(directory.resolve("postgres"), binaries, directory.resolve("postgres.log"), 0,
                UUID.randomUUID().toString());
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("fenster-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
