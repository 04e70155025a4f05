package dev.fenster.local.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL as a process of its own, on loopback, durable in its directory, with one database a service. */
public final class EmbeddedPostgreSql implements AutoCloseable {
    private static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final Settings settings;

    /**
     * @param directory
     *        the data directory, initialised when it is new
     * @param binaries
     *        where PostgreSQL itself is unpacked to, once; must belong to the user that runs it
     * @param log
     *        what the server says
     * @param port
     *        on loopback; 0 for a free one
     * @param password
     *        of the user {@code postgres}; the same at each start
     */
    public record Settings(Path directory, Path binaries, Path log, int port, String password) {}

    private EmbeddedPostgreSql(EmbeddedPostgres server, Settings settings) {
        this.server = server;
        this.settings = settings;
    }

    /**
     * Starts the server and makes the databases that are not there yet.
     *
     * @throws UncheckedIOException
     *         when the server does not start
     */
    public static EmbeddedPostgreSql start(Settings settings, List<String> databases) {
        var log = Redirect.appendTo(settings.log().toFile());
        try {
            var server = EmbeddedPostgres.builder().setDataDirectory(settings.directory()).setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(settings.binaries().toFile()).setRegisterShutdownHook(false)
                    .setOutputRedirector(log).setErrorRedirector(log).setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin").setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF-8").setPort(settings.port())
                    .setConnectConfig("password", settings.password()).setPGStartupWait(Duration.ofSeconds(30))
                    .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on").setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("shared_buffers", "64MB").setServerConfig("max_connections", "80")
                    .setServerConfig("max_wal_size", "512MB").setServerConfig("io_method", "sync")
                    .setServerConfig("max_logical_replication_workers", "0").start();
            var started = new EmbeddedPostgreSql(server, settings);
            started.prepare(databases);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return settings.password();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare(List<String> databases) throws IOException {
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, settings.password())) {
            for (var database : databases) {
                createIfMissing(connection, database);
            }
            requirePassword(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The databases could not be prepared", e);
        }
    }

    private static void createIfMissing(Connection connection, String database) throws SQLException {
        try (var exists = connection.prepareStatement("select 1 from pg_database where datname = ?");
                var create = connection.createStatement()) {
            exists.setString(1, database);
            if (!exists.executeQuery().next()) {
                create.execute("create database \"" + database + "\"");
            }
        }
    }

    /** A new server trusts everyone on this machine; from its first start on it asks for the password. */
    private void requirePassword(Connection connection) throws SQLException, IOException {
        var access = settings.directory().resolve("pg_hba.conf");
        var withPassword = "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n";
        if (Files.readString(access).equals(withPassword)) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("alter role " + USER + " password '" + settings.password().replace("'", "''") + "'");
            Files.writeString(access, withPassword);
            statement.execute("select pg_reload_conf()");
        }
    }
}
